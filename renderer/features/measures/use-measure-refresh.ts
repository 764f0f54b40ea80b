import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { measureMessages } from './messages.ts'

/** Everything that shows measures, asked for again. */
export function useMeasureRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [api.measures.key(), api.home.key(), api.history.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}

/** Makes what the button 元に戻す of a notice does: the call that brings back the state of before. */
export function useMeasureUndo() {
  const { succeed, fail } = useNotices()
  const refresh = useMeasureRefresh()
  return useCallback(
    (call: () => Promise<unknown>) => () => {
      call()
        .then(refresh)
        .then(() => succeed('元に戻しました。'))
        .catch((error: unknown) => fail(error, measureMessages))
    },
    [succeed, fail, refresh],
  )
}
