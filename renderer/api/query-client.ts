import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { toFailure } from './app-error.ts'
import { api } from './client.ts'

/**
 * All data is on this PC: nothing waits for a network, nothing is asked again because a window got the focus. A call
 * refused because the session ended or was locked meanwhile brings up the sign-in or the lock.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (toFailure(error).code !== 'not_signed_in') return
    void queries.invalidateQueries({ queryKey: api.session.current.key() })
    // the records may have been closed because they are damaged
    void queries.invalidateQueries({ queryKey: api.startup.status.key() })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 1 && toFailure(error).code === 'storage_locked',
        staleTime: 5_000,
      },
      // what an act was called with, a password among it, is forgotten as soon as nothing on screen shows the act
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  })
  return queries
}
