import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { api } from '../../api/client.ts'

/** A checklist as it is edited, read anew at each visit. */
export function useChecklist(audience: Audience) {
  return useQuery({ ...api.checklists.getForEditing.queryOptions({ input: { audience } }), staleTime: 0 })
}

/** Shows a changed checklist everywhere. */
export function useChecklistRefresh() {
  const queries = useQueryClient()
  return async (changed?: ChecklistForEditing) => {
    if (changed !== undefined) {
      const { audience } = changed
      queries.setQueryData(api.checklists.getForEditing.queryKey({ input: { audience } }), changed)
    }
    await queries.invalidateQueries({ queryKey: api.checklists.key() })
  }
}
