import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { ApprovableRecord } from '../../../shared/domain/approval/approvable.ts'
import { api } from '../../api/client.ts'

/** 決裁 of a record, its seal and its corrections; nothing is asked for those who may not see it. */
export function useDossier(record: ApprovableRecord, { isAsked = true } = {}) {
  return useQuery({
    ...api.approvals.get.queryOptions({ input: { record } }),
    ...{ staleTime: 0, enabled: isAsked },
  })
}

type Act<Input> = Readonly<{
  record: ApprovableRecord
  /** A secret is not handed over as input, which the cache of acts keeps, but read where the act is made. */
  act: (input: Input) => Promise<ApprovalDossier>
  onDone: (dossier: ApprovalDossier) => void
  onFail?: (error: unknown) => void
}>

/** An act on the 決裁: shows what came of it, and asks again for everything else that it moved. */
export function useDossierAct<Input = void>({ record, act, onDone, onFail }: Act<Input>) {
  const queries = useQueryClient()
  const dossierKey = api.approvals.get.queryKey({ input: { record } })
  return useMutation({
    mutationFn: (input: Input) => act(input),
    onSuccess: async (dossier) => {
      queries.setQueryData(dossierKey, dossier)
      // what an act moves depends on the kind of the record: all that is on the screen is read again
      await queries.invalidateQueries({ predicate: ({ queryKey }) => !isSameKey(queryKey, dossierKey) })
      onDone(dossier)
    },
    onError: (error) => {
      onFail?.(error)
      // somebody else may have been quicker: what stands behind the dialog is read again
      void queries.invalidateQueries()
    },
  })
}

function isSameKey(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
