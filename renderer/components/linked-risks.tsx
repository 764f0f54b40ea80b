import { Link } from '@tanstack/react-router'
import type { LinkedRisk } from '../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { type RiskBand, toRiskBandLabel } from '../../shared/domain/policy-review/risk.ts'
import type { SubjectKind } from '../../shared/domain/risk/risk-subject.ts'
import { toTreatmentLabel } from '../../shared/domain/risk/treatment.ts'
import { Badge, type BadgeTone } from './badge.tsx'

const tones: Readonly<Record<RiskBand, BadgeTone>> = { low: 'neutral', medium: 'yellow', high: 'red' }
const ways: Readonly<Record<SubjectKind, string>> = {
  all: '情報資産全体として',
  group: 'まとまりとして',
  asset: '',
}

type Props = Readonly<{
  risks: readonly LinkedRisk[]
  /** What is said where there is none. */
  none: string
  /** Whether each risk says how it comes to the asset that is shown. */
  showsWay?: boolean
}>

/** The risks of the newest analysis that another record has to do with; those that count first. */
export function LinkedRisks({ risks, none, showsWay = false }: Props) {
  const [first] = risks
  if (first === undefined) return <p>{none}</p>
  const sorted = risks.toSorted(
    (one, other) =>
      Number(one.state === 'ended') - Number(other.state === 'ended') || toScore(other) - toScore(one),
  )
  return (
    <>
      <p className="mb-1 text-solid-gray-700">{toFiscalYearLabel(first.fiscalYear)}のリスク分析から</p>
      <ul className="divide-y divide-solid-gray-200">
        {sorted.map((risk) => (
          <RiskLine key={risk.riskId} risk={risk} showsWay={showsWay} />
        ))}
      </ul>
    </>
  )
}

function RiskLine({ risk, showsWay }: Readonly<{ risk: LinkedRisk; showsWay: boolean }>) {
  const { riskAnalysisId, riskId, number, subjectName, threatTitle, treatment, state, through } = risk
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5">
      <Link
        to="/risks/$riskAnalysisId/$riskId"
        params={{ riskAnalysisId, riskId }}
        className="text-key-900 underline"
      >
        {number}
      </Link>
      <RiskBadge risk={risk} />
      <span className="min-w-0 flex-1">
        {threatTitle}
        <span className="block text-[0.9375rem] text-solid-gray-700">
          {subjectName}
          {showsWay && ways[through] !== '' && `（${ways[through]}）`}
        </span>
      </span>
      <span>
        {state === 'ended' ? '' : `対応　${treatment === null ? '未定' : toTreatmentLabel(treatment)}`}
      </span>
    </li>
  )
}

function RiskBadge({ risk: { band, score, state } }: Readonly<{ risk: LinkedRisk }>) {
  if (state === 'ended') return <Badge>終了</Badge>
  if (band === null) return <Badge tone="blue">未評価</Badge>
  return <Badge tone={tones[band]}>{`${toRiskBandLabel(band)} ${score ?? ''}`}</Badge>
}

function toScore({ score }: LinkedRisk): number {
  return score ?? 0
}
