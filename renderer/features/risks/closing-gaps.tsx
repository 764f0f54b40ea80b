import { Link } from '@tanstack/react-router'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { listRiskGaps, type RiskGap, riskGaps, toRiskGapText } from '../../../shared/domain/risk/risk-gaps.ts'
import { Button } from '../../components/button.tsx'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  risks: readonly ListedRisk[]
  /** Narrows the list to the risks that lack this; without it every risk is a link. */
  onNarrow?: (gap: RiskGap) => void
  isOpen?: boolean
}>

/** What is to be done before the analysis can be closed, with the way to each. */
export function ClosingGaps({ detail, risks, onNarrow, isOpen = false }: Props) {
  const { analysis, today } = detail
  const found = riskGaps
    .map((gap) => ({ gap, lacking: risks.filter((risk) => listRiskGaps(risk, today).includes(gap)) }))
    .filter(({ lacking }) => lacking.length > 0)
  if (analysis.state !== 'open' || risks.length === 0) return null
  const count = risks.filter((risk) => listRiskGaps(risk, today).length > 0).length
  if (count === 0) return <p className="card mb-3 px-4 py-2">締め切る前に済ませることは、残っていません。</p>
  return (
    <details className="card mb-3 px-4 py-2" open={isOpen}>
      <summary className="cursor-pointer font-bold text-key-900">
        締め切るまでに済ませること：リスク{count}件
      </summary>
      <ul className="mt-1 divide-y divide-solid-gray-200">
        {found.map(({ gap, lacking }) => (
          <li key={gap} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <span className="min-w-72 flex-1">
              {toRiskGapText(gap)}
              <span className="flex flex-wrap gap-x-3 text-[0.9375rem]">
                {lacking.slice(0, shownLinks).map(({ id, number }) => (
                  <Link
                    key={id}
                    to="/risks/$riskAnalysisId/$riskId"
                    params={{ riskAnalysisId: analysis.id, riskId: id }}
                    className="text-link"
                  >
                    {number}
                  </Link>
                ))}
                {lacking.length > shownLinks && <span>ほか{lacking.length - shownLinks}件</span>}
              </span>
            </span>
            <b className="w-14 text-right">{lacking.length}件</b>
            {onNarrow !== undefined && (
              <Button
                tone="secondary"
                size="small"
                aria-label={`${toRiskGapText(gap)}の${lacking.length}件だけを一覧に出す`}
                onPress={() => onNarrow(gap)}
              >
                一覧に出す
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const shownLinks = 6
