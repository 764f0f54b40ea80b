import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Everything that shows documents and their editions, asked for again. */
export function useDocumentRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.policyDocuments.key(), api.policy.key(), api.home.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
}
