import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listThreatItems } from '../../../shared/domain/threat/threat-items.ts'
import { api } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { threatMessages } from './messages.ts'

/** Every threat, and whether the signed-in person may change them. */
export function useThreats() {
  return useQuery({ ...api.threats.list.queryOptions({ input: {} }), staleTime: 0 })
}

/** What the policy in force says of each group of threats; empty until it is read. */
export function useThreatItems() {
  const policy = useQuery(api.policy.current.queryOptions({ input: {} }))
  return policy.data === undefined ? [] : listThreatItems(policy.data.parsed)
}

/** Everything that shows threats, asked for again. */
export function useThreatRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [api.threats.key(), api.riskAnalyses.key(), api.history.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}

/** Makes what the button 元に戻す of a notice does: the call that brings back the state of before. */
export function useThreatUndo() {
  const { succeed, fail } = useNotices()
  const refresh = useThreatRefresh()
  return useCallback(
    (call: () => Promise<unknown>) => () => {
      call()
        .then(refresh)
        .then(() => succeed('元に戻しました。'))
        .catch((error: unknown) => fail(error, threatMessages))
    },
    [succeed, fail, refresh],
  )
}
