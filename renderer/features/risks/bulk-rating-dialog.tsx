import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { noRating, type Rating, toScore } from '../../../shared/domain/risk/rating.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { client } from '../../api/client.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { PreviewTable } from './preview-table.tsx'
import { RatingFields } from './rating-fields.tsx'
import { BandBadge, toRatingWords } from './risk-words.tsx'
import { needsReason } from './use-quick-rating.ts'
import { useRateWords } from './use-risk-refresh.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[]; onClose: () => void }>
type Way = 'proposal' | 'same' | 'none'

/** Rates the chosen risks at once, after showing what each becomes; it can be taken back. */
export function BulkRatingDialog({ detail, risks, onClose }: Props) {
  const { method, id: riskAnalysisId } = detail.analysis
  const [way, setWay] = useState<Way>('proposal')
  const [rating, setRating] = useState<Rating>(noRating)
  const [reason, setReason] = useState('')
  const toWords = useRateWords()
  const isWhole = (one: Rating) => toScore(method, one) !== null
  const changed = risks
    .filter(({ state }) => state === 'active')
    .map((risk) => ({ risk, after: toAfter(risk, way, rating) }))
    .flatMap(({ risk, after }) =>
      after !== null && (way === 'none' || isWhole(after)) ? [{ risk, after }] : [],
    )
  const asksReason = way === 'same' && changed.some(({ risk, after }) => needsReason(risk, after, isWhole))
  const input = {
    riskAnalysisId,
    ratings: changed.map(({ risk, after }) => ({
      ...{ riskId: risk.id, expectedRowVersion: risk.rowVersion, rating: after },
      reason: needsReason(risk, after, isWhole) ? reason : '',
    })),
  }
  return (
    <AnalysisDialog
      title={`選んだ${risks.length}件をまとめて評価する`}
      confirmLabel={changed.length === 0 ? '評価する' : `${changed.length}件を評価する`}
      width="wide"
      missing={findMissing(changed.length, asksReason, reason)}
      isDirty={reason !== '' || way === 'same'}
      act={() => client.riskAnalyses.rateMany(input)}
      toDone={(result) =>
        toWords(
          `${changed.length}件${way === 'none' ? 'の評価を消しました' : 'を評価しました'}。`,
          input,
          result,
        )
      }
      onClose={onClose}
    >
      <RadioGroup
        label="評価のしかた"
        isHorizontal
        value={way}
        onChange={setWay}
        choices={[
          { value: 'proposal', label: 'それぞれの提案を採る' },
          { value: 'same', label: 'すべて同じ評価にする' },
          { value: 'none', label: '評価を消して「未評価」に戻す' },
        ]}
      />
      {way === 'same' && <RatingFields method={method} rating={rating} onChange={setRating} />}
      {asksReason && (
        <TextArea
          label="提案と違う評価にする理由"
          isRequired
          rows={2}
          value={reason}
          onChange={setReason}
          description="提案と違うものすべてに、同じ理由が記録されます。"
        />
      )}
      <PreviewTable
        count={changed.length}
        headings={['番号', '脅威・対象', '前', '後']}
        rows={changed.map(({ risk, after }) => {
          const score = toScore(method, after)
          return {
            key: risk.id,
            cells: [
              risk.number,
              `${risk.threatTitle}（${risk.subjectName}）`,
              <BandBadge key="before" band={risk.band} score={risk.score} />,
              <span key="after" title={toRatingWords(method, after)}>
                <BandBadge band={score?.band ?? null} score={score?.score ?? null} />
              </span>,
            ],
          }
        })}
      />
    </AnalysisDialog>
  )
}

/** What a risk would be rated; null where there is nothing to rate it by. */
function toAfter(risk: ListedRisk, way: Way, rating: Rating): Rating | null {
  if (way === 'same') return rating
  if (way === 'none') return risk.score === null ? null : noRating
  return risk.proposal === null ? null : toProposedRating(risk.proposal)
}

function findMissing(count: number, asksReason: boolean, reason: string): string | undefined {
  if (count === 0) return '評価するものがありません。評価のしかたと、選んだリスクを確かめてください。'
  return asksReason && reason.trim() === '' ? '提案と違う評価にする理由を入力してください。' : undefined
}
