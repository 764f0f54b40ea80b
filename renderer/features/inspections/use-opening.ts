import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import type { Plan, Proposed } from './plan.ts'

/** Opens the planned inspection and goes to it. */
export function useOpening(plan: Plan, chosen: readonly Proposed[]) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { succeed } = useNotices()
  return useMutation({
    mutationFn: () =>
      client.inspections.open({
        fiscalYear: plan.fiscalYear,
        title: plan.title,
        purpose: plan.purpose,
        openedOn: plan.openedOn ?? '',
        dueOn: plan.dueOn ?? '',
        requiresConfirmation: plan.requiresConfirmation,
        assignments: chosen.map(({ staffMemberId, audience }) => ({ staffMemberId, audience })),
      }),
    onSuccess: async ({ id, title }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.inspections.key() }),
        queries.invalidateQueries({ queryKey: api.home.key() }),
        queries.invalidateQueries({ queryKey: api.sheets.key() }),
      ])
      succeed(`「${title}」を始めました。対象の人は、サインインするとすぐに答えられます。`)
      // what was filled in is stored, so nothing is asked about it any more
      await navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id }, ignoreBlocker: true })
    },
  })
}
