import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { type Rating, toScore } from '../../../shared/domain/risk/rating.ts'
import { toProposalSource } from '../../../shared/domain/risk/risk-proposal.ts'
import { client } from '../../api/client.ts'
import { TextArea } from '../../components/text-area.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { BandBadge, toRatingWords } from './risk-words.tsx'
import { useRateWords } from './use-risk-refresh.ts'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  risk: ListedRisk
  rating: Rating
  onClose: () => void
}>

/** Asks why a rating departs from the proposal. */
export function RatingReasonDialog({ detail, risk, rating, onClose }: Props) {
  const { method, id: riskAnalysisId } = detail.analysis
  const [reason, setReason] = useState(risk.ratingReason)
  const toWords = useRateWords()
  const input = {
    riskAnalysisId,
    ratings: [{ riskId: risk.id, expectedRowVersion: risk.rowVersion, rating, reason }],
  }
  return (
    <AnalysisDialog
      title={`${risk.number} を提案と違う評価にする`}
      confirmLabel="この評価にする"
      missing={reason.trim() === '' ? '理由を入力してください。' : undefined}
      isDirty={reason !== risk.ratingReason}
      act={() => client.riskAnalyses.rateMany(input)}
      toDone={(result) => toWords(`${risk.number} を評価しました。`, input, result)}
      onClose={onClose}
    >
      <p>
        <b>{risk.threatTitle}</b>（{risk.subjectName}）
      </p>
      <dl className="grid grid-cols-[4rem_1fr] gap-x-3 gap-y-1.5">
        <dt className="font-bold">提案</dt>
        <dd>
          {risk.proposal !== null && (
            <>
              {toRatingWords(method, risk.proposal)}
              <span className="block text-[0.9375rem] text-solid-gray-700">
                {toProposalSource(risk.proposal)}
              </span>
            </>
          )}
        </dd>
        <dt className="font-bold">評価</dt>
        <dd className="flex flex-wrap items-center gap-2">
          {toRatingWords(method, rating)}
          <BandBadge
            band={toScore(method, rating)?.band ?? null}
            score={toScore(method, rating)?.score ?? null}
          />
        </dd>
      </dl>
      <TextArea
        label="提案と違う評価にする理由"
        isRequired
        autoFocus
        rows={3}
        value={reason}
        onChange={setReason}
        description="例：点検では実施していたが、今年度に機器を入れ替えたばかりで、設定がまだ確かめられていないため。"
      />
    </AnalysisDialog>
  )
}
