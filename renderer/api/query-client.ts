import { QueryClient } from '@tanstack/react-query'
import { toFailure } from './app-error.ts'

/** All data is on this PC: nothing waits for a network, nothing is asked again because a window got the focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 1 && toFailure(error).code === 'storage_locked',
        staleTime: 5_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
