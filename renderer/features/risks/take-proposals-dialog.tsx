import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { toScore } from '../../../shared/domain/risk/rating.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { client } from '../../api/client.ts'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { PreviewTable } from './preview-table.tsx'
import { BandBadge } from './risk-words.tsx'
import { useRateWords } from './use-risk-refresh.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[]; onClose: () => void }>

/** Shows what each risk would be rated before the proposals are taken over. */
export function TakeProposalsDialog({ detail, risks, onClose }: Props) {
  const { method, id: riskAnalysisId } = detail.analysis
  const toWords = useRateWords()
  const taken = risks.flatMap((risk) =>
    risk.proposal === null ? [] : [{ risk, after: toProposedRating(risk.proposal) }],
  )
  const input = {
    riskAnalysisId,
    ratings: taken.map(({ risk, after }) => ({
      ...{ riskId: risk.id, expectedRowVersion: risk.rowVersion, rating: after, reason: '' },
    })),
  }
  const bands = taken.map(({ after }) => toScore(method, after)?.band)
  const count = (band: string) => bands.filter((one) => one === band).length
  return (
    <AnalysisDialog
      title={`${taken.length}件の提案を採りますか`}
      confirmLabel="提案を採る"
      width="wide"
      isDirty={false}
      act={() => client.riskAnalyses.rateMany(input)}
      toDone={(result) => toWords(`${taken.length}件の提案を採りました。`, input, result)}
      onClose={onClose}
    >
      <p>
        採ると、高 {count('high')}件、中 {count('medium')}件、低 {count('low')}
        件の評価になります。あとから一件ずつ直せます。
      </p>
      <PreviewTable
        count={taken.length}
        headings={['番号', '脅威・対象', '前の年度', '今の評価', '提案']}
        rows={taken.map(({ risk, after }) => {
          const score = toScore(method, after)
          return {
            key: risk.id,
            cells: [
              risk.number,
              `${risk.threatTitle}（${risk.subjectName}）`,
              risk.previousBand === null ? (
                'なし'
              ) : (
                <BandBadge key="previous" band={risk.previousBand} score={risk.previousScore} />
              ),
              <BandBadge key="before" band={risk.band} score={risk.score} />,
              <BandBadge key="after" band={score?.band ?? null} score={score?.score ?? null} />,
            ],
          }
        })}
      />
    </AnalysisDialog>
  )
}
