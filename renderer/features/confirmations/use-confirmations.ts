import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/client.ts'

/** The sheets the person at the PC confirms, read anew at each visit. */
export function useConfirmations() {
  return useQuery({ ...api.confirmations.list.queryOptions({ input: {} }), staleTime: 0 })
}

/** Everything that shows sheets, asked for again after a confirmation or a 差し戻し. */
export function useConfirmationRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.confirmations.key(), api.inspections.key(), api.sheets.key(), api.home.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
}

type Targets = Parameters<typeof client.confirmations.confirm>[0]['sheets']

/** Confirms sheets on screen; `onDone` comes after everything was asked for again. */
export function useConfirming(onDone: (count: number) => void) {
  const refresh = useConfirmationRefresh()
  return useMutation({
    mutationFn: (sheets: Targets) => client.confirmations.confirm({ sheets }),
    onSuccess: async (confirmed) => {
      await refresh()
      onDone(confirmed.length)
    },
  })
}
