import { useState } from 'react'
import type { RiskAnalysis, RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'
import { toVulnerability } from '../../../shared/domain/risk/risk-proposal.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { toLevelWords } from './risk-words.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail }>

/** The results of the self-inspection that the proposals rest on, as they were when they were taken. */
export function BaselineCard({ detail }: Props) {
  const { analysis, mayChange } = detail
  const { baseline } = analysis
  const [isTaking, setIsTaking] = useState(false)
  return (
    <section aria-label="自己点検の結果" className="card p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">もとになる自己点検の結果</h2>
        {mayChange && (
          <Button tone="secondary" size="small" onPress={() => setIsTaking(true)}>
            {baseline === null ? '自己点検の結果を取り込む' : '最新の結果を取り込み直す'}
          </Button>
        )}
      </div>
      {baseline === null ? (
        <p className="mt-1">
          締め切った自己点検の結果が、まだ取り込まれていません。そのため、可能性の提案はありません。
        </p>
      ) : (
        <>
          <p className="mt-1">
            {toFiscalYearLabel(baseline.fiscalYear)}自己点検（{baseline.recordNumber}）の実施率から、
            {toWareki(baseline.takenOn)}に取り込みました。{toThresholdWords(analysis)}
          </p>
          <Rates analysis={analysis} />
        </>
      )}
      {isTaking && <TakeDialog analysis={analysis} onClose={() => setIsTaking(false)} />}
    </section>
  )
}

function toThresholdWords({ method: { wellKeptFrom, partlyKeptFrom } }: RiskAnalysis): string {
  return `実施率が${wellKeptFrom}％以上なら脆弱性1、${partlyKeptFrom}％以上なら2、それより低ければ3と考えます。`
}

/** The eight items of article 7, each with what its 実施率 speaks for. */
function Rates({ analysis }: Readonly<{ analysis: RiskAnalysis }>) {
  const { baseline, method } = analysis
  return (
    <ul className="mt-2 grid gap-x-8 md:grid-cols-2">
      {baseline?.categories.map(({ category, rate }) => (
        <li key={category} className="flex items-baseline gap-3 border-b border-solid-gray-200 py-1">
          <span className="min-w-0 flex-1">
            {toCategoryProvision(category)}　{toCategoryLabel(category)}
          </span>
          <b className="tabular-nums">{rate === null ? '回答なし' : toPercentText(rate)}</b>
          <span className="w-28">
            {rate !== null &&
              `脆弱性 ${toLevelWords(method, 'vulnerability', toVulnerability(rate, method))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

type DialogProps = Readonly<{ analysis: RiskAnalysis; onClose: () => void }>

function TakeDialog({ analysis, onClose }: DialogProps) {
  const [{ id: riskAnalysisId, rowVersion: expectedRowVersion }] = useState(analysis)
  return (
    <AnalysisDialog
      title="自己点検の結果を取り込みますか"
      confirmLabel="取り込む"
      isDirty={false}
      act={() => client.riskAnalyses.takeBaseline({ riskAnalysisId, expectedRowVersion })}
      toDone={() => '自己点検の結果を取り込み、提案を出し直しました。'}
      onClose={onClose}
    >
      <p>
        締め切った自己点検のうち、いちばん新しいものの実施率から、提案を出し直します。すでに付けた評価は変わりません。
      </p>
    </AnalysisDialog>
  )
}
