import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { InspectionId } from '../../../../shared/domain/id/branded-id.ts'
import { api } from '../../../api/client.ts'

/** 決裁 of an inspection, its seal and its corrections. */
export function useDossier(inspectionId: InspectionId) {
  return useQuery({ ...api.approvals.get.queryOptions({ input: { inspectionId } }), staleTime: 0 })
}

type Act<Input> = Readonly<{
  inspectionId: InspectionId
  /** A secret is not handed over as input, which the cache of acts keeps, but read where the act is made. */
  act: (input: Input) => Promise<ApprovalDossier>
  onDone: (dossier: ApprovalDossier) => void
  onFail?: (error: unknown) => void
}>

/** An act on the 決裁: shows what came of it, and asks again for everything else that it moved. */
export function useDossierAct<Input = void>({ inspectionId, act, onDone, onFail }: Act<Input>) {
  const queries = useQueryClient()
  const dossierKey = api.approvals.get.queryKey({ input: { inspectionId } })
  const refresh = (keys: readonly (readonly unknown[])[]) =>
    Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: (input: Input) => act(input),
    onSuccess: async (dossier) => {
      queries.setQueryData(dossierKey, dossier)
      await refresh([api.inspections.key(), api.approvals.listWaiting.key(), api.home.key()])
      onDone(dossier)
    },
    onError: (error) => {
      onFail?.(error)
      // somebody else may have been quicker: what stands behind the dialog is read again
      void refresh([dossierKey, api.inspections.key()])
    },
  })
}
