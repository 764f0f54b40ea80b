import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { api, client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { riskMessages } from './messages.ts'

/** Everything that shows risks, asked for again. */
export function useRiskRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [api.riskAnalyses.key(), api.approvals.key(), api.home.key(), api.history.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}

/** Shows a risk as an act left it, and asks again for the rest. */
export function useShowRisk() {
  const queries = useQueryClient()
  const refresh = useRiskRefresh()
  return async (detail: RiskDetail) => {
    queries.setQueryData(api.riskAnalyses.getRisk.queryKey({ input: { riskId: detail.risk.id } }), detail)
    await refresh()
  }
}

type RateInput = Parameters<typeof client.riskAnalyses.rateMany>[0]
type RateResult = Awaited<ReturnType<typeof client.riskAnalyses.rateMany>>

/** Makes what the button 元に戻す of a notice does: the call that brings back what was before. */
function useUndo() {
  const { succeed, fail } = useNotices()
  const refresh = useRiskRefresh()
  return (call: () => Promise<unknown>, words: string) => () => {
    call()
      .then(refresh)
      .then(() => succeed(words))
      .catch((error: unknown) => fail(error, riskMessages))
  }
}

/** Makes what is said of a rating, with the way to take it back. */
export function useRateWords() {
  const toUndo = useUndo()
  return (words: string, { riskAnalysisId }: RateInput, { before, withdrawnAcceptances }: RateResult) => ({
    text: `${words}${toWithdrawnWords('評価', withdrawnAcceptances)}`,
    undo: toUndo(
      () => client.riskAnalyses.rateMany({ riskAnalysisId, ratings: before }),
      '評価を元に戻しました。',
    ),
  })
}

type TreatInput = Parameters<typeof client.riskAnalyses.treatMany>[0]
type TreatResult = Awaited<ReturnType<typeof client.riskAnalyses.treatMany>>

/** The same for treatments. */
export function useTreatWords() {
  const toUndo = useUndo()
  return (words: string, { riskAnalysisId }: TreatInput, { before, withdrawnAcceptances }: TreatResult) => ({
    text: `${words}${toWithdrawnWords('対応', withdrawnAcceptances)}`,
    undo: toUndo(
      () => client.riskAnalyses.treatMany({ riskAnalysisId, treatments: before }),
      '対応を元に戻しました。',
    ),
  })
}

/** An acceptance that was taken back stays so: it is given anew by the one who may. */
function toWithdrawnWords(name: string, count: number): string {
  return count === 0 ? '' : `${name}が変わったため、受容の承認を${count}件取り消しました。`
}

/** Rates at once, without a window before it. */
export function useRateNow() {
  const { succeed, fail } = useNotices()
  const refresh = useRiskRefresh()
  const toWords = useRateWords()
  return useMutation({
    mutationFn: ({ input }: { input: RateInput; words: string }) => client.riskAnalyses.rateMany(input),
    onSuccess: async (result, { input, words }) => {
      await refresh()
      const { text, undo } = toWords(words, input, result)
      succeed(text, undo)
    },
    onError: (error) => {
      fail(error, riskMessages)
      void refresh()
    },
  })
}
