import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { api } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { checklistMessages } from './messages.ts'

/** A checklist as it is edited, read anew at each visit. */
export function useChecklist(audience: Audience) {
  return useQuery({ ...api.checklists.getForEditing.queryOptions({ input: { audience } }), staleTime: 0 })
}

/** Shows a changed checklist everywhere. */
export function useChecklistRefresh() {
  const queries = useQueryClient()
  return useCallback(
    async (changed?: ChecklistForEditing) => {
      if (changed !== undefined) {
        const { audience } = changed
        queries.setQueryData(api.checklists.getForEditing.queryKey({ input: { audience } }), changed)
      }
      await queries.invalidateQueries({ queryKey: api.checklists.key() })
    },
    [queries],
  )
}

/** Makes what the button 元に戻す of a notice does: the call that brings back the state of before. */
export function useUndo() {
  const { succeed, fail } = useNotices()
  const refresh = useChecklistRefresh()
  return useCallback(
    (call: () => Promise<ChecklistForEditing>) => () => {
      call()
        .then(refresh)
        .then(() => succeed('元に戻しました。'))
        .catch((error: unknown) => fail(error, checklistMessages))
    },
    [succeed, fail, refresh],
  )
}
