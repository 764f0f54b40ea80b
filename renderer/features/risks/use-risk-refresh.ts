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

type Rated = Parameters<typeof client.riskAnalyses.rateMany>[0]

/** Rates one risk or many; the notice of it takes it back. */
export function useRateMany(onDone?: () => void) {
  const { succeed, fail } = useNotices()
  const refresh = useRiskRefresh()
  const takeBack = (before: Rated) => () => {
    client.riskAnalyses
      .rateMany(before)
      .then(refresh)
      .then(() => succeed('評価を元に戻しました。'))
      .catch((error: unknown) => fail(error, riskMessages))
  }
  return useMutation({
    mutationFn: ({ input }: { input: Rated; words: string }) => client.riskAnalyses.rateMany(input),
    onSuccess: async ({ before, withdrawnAcceptances }, { input: { riskAnalysisId }, words }) => {
      await refresh()
      const withdrawn =
        withdrawnAcceptances === 0
          ? ''
          : `評価が変わったため、受容の承認を${withdrawnAcceptances}件取り消しました。`
      // what an act that took an acceptance back left cannot be undone whole: the acceptance is given anew
      succeed(`${words}${withdrawn}`, takeBack({ riskAnalysisId, ratings: before }))
      onDone?.()
    },
  })
}
