import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Everything that shows incidents, asked for again. */
export function useIncidentRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.incidents.key(), api.history.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
}
