import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Everything that shows findings, asked for again. */
export function useFindingRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.findings.key(), api.home.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
}
