import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { FullCheckStatus } from '../../shared/contract/startup.ts'
import { api } from '../api/client.ts'

const askEveryMs = 2_000

/** The full check of the records: when it was, how far it is, and the acts on it. */
export function useFullCheck() {
  const queries = useQueryClient()
  const status = useQuery(
    api.startup.checkStatus.queryOptions({
      input: {},
      refetchInterval: ({ state }) => (state.data?.running == null ? false : askEveryMs),
    }),
  )
  const onSuccess = (next: FullCheckStatus) => {
    queries.setQueryData(api.startup.checkStatus.queryKey({ input: {} }), next)
  }
  return {
    status,
    start: useMutation(api.startup.startCheck.mutationOptions({ onSuccess })),
    cancel: useMutation(api.startup.cancelCheck.mutationOptions({ onSuccess })),
  }
}

/** Begins the weekly check once somebody signed in, where it is due. */
export function useWeeklyCheck(): void {
  const { start } = useFullCheck()
  const { mutate } = start
  useEffect(() => mutate({ onlyIfDue: true }), [mutate])
}
