import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { isHalfRated, type Rating, toOwnFactors, toScore } from '../../../shared/domain/risk/rating.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { toProposalSource, toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { RatingFields } from './rating-fields.tsx'
import { BandBadge, toRatingWords } from './risk-words.tsx'
import { SectionForm } from './section-form.tsx'
import { useKeptDraft } from './use-kept-draft.ts'
import { needsReason } from './use-quick-rating.ts'

type Props = Readonly<{ detail: RiskDetail; onHold: (isDirty: boolean) => void }>
type Draft = Readonly<{ rating: Rating; reason: string; note: string }>

/** 評価: the levels beside their criteria, with what is proposed and what last year found. */
export function RatingSection({ detail, onHold }: Props) {
  const { risk, analysis, mayChange } = detail
  const { method } = analysis
  const kept = useKeptDraft<Draft>(toDraft(detail), risk.rowVersion, onHold)
  const { draft, setDraft } = kept
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const isReasonAsked =
    toScore(method, draft.rating) !== null &&
    needsReason(risk, draft.rating, (one) => toScore(method, one) !== null)
  return (
    <SectionForm
      title="評価"
      saveLabel="評価を保存"
      mayChange={mayChange && risk.state === 'active'}
      isDirty={kept.isDirty}
      isStale={kept.isStale}
      missing={findMissing(method, draft, isReasonAsked)}
      save={() =>
        client.riskAnalyses.updateRisk({
          ...{ riskId: risk.id, expectedRowVersion: kept.expectedRowVersion, rating: draft.rating },
          ...{ note: draft.note, reason: isReasonAsked ? draft.reason : '' },
        })
      }
      onSaved={(saved) => {
        kept.settle(toDraft(saved), saved.risk.rowVersion)
        return `${saved.risk.number} の評価を保存しました。${toWithdrawnWords(detail, saved)}`
      }}
      onGiveUp={() => kept.settle(toDraft(detail), risk.rowVersion)}
    >
      <Beside detail={detail} onTake={(rating) => set({ rating })} />
      <RatingFields
        method={method}
        rating={draft.rating}
        proposal={risk.proposal}
        onChange={(rating) => set({ rating })}
      />
      {isReasonAsked && (
        <TextArea
          label="提案と違う評価にする理由"
          isRequired
          rows={2}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <TextArea
        label="備考"
        rows={2}
        value={draft.note}
        onChange={(note) => set({ note })}
        description="評価のときに考えたことや、今の状況を書きます。実施手順の中身や、人の名前は書きません。"
      />
    </SectionForm>
  )
}

type BesideProps = Readonly<{ detail: RiskDetail; onTake: (rating: Rating) => void }>

/** What the program proposes, and what the year before found. */
function Beside({ detail, onTake }: BesideProps) {
  const { risk, analysis, years, mayChange } = detail
  const { method } = analysis
  const [last] = years
  const proposed = risk.proposal === null ? null : toProposedRating(risk.proposal)
  const score = proposed && toScore(method, proposed)
  return (
    <dl className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-1.5 rounded-8 border border-solid-gray-420 px-4 py-2">
      <dt className="font-bold">提案</dt>
      <dd>
        {proposed === null || risk.proposal === null ? (
          'ありません。'
        ) : (
          <>
            <span className="flex flex-wrap items-center gap-3">
              {toRatingWords(method, proposed)}
              {score != null && <BandBadge band={score.band} score={score.score} />}
              {score != null && mayChange && risk.state === 'active' && (
                <Button tone="secondary" size="small" onPress={() => onTake(proposed)}>
                  提案を採る
                </Button>
              )}
            </span>
            <span className="block text-[0.9375rem] text-solid-gray-700">
              {toProposalSource(risk.proposal)}
            </span>
          </>
        )}
      </dd>
      <dt className="font-bold">前の年度</dt>
      <dd>
        {last === undefined ? (
          'このリスクは、この年度に初めて取り上げました。'
        ) : (
          <BandBadge band={last.band} score={last.score} />
        )}
      </dd>
      {risk.ratingBasis !== null && (
        <>
          <dt className="font-bold">今の評価</dt>
          <dd>
            {risk.ratingBasis === 'proposal' ? '提案を採ったものです。' : '提案とは別に評価したものです。'}
            {risk.ratingReason !== '' && `理由：${risk.ratingReason}`}
          </dd>
        </>
      )}
    </dl>
  )
}

function toDraft({ risk, analysis }: RiskDetail): Draft {
  return { rating: toOwnFactors(analysis.method, risk), reason: risk.ratingReason, note: risk.note }
}

function findMissing(
  method: RiskMethod,
  { rating, reason }: Draft,
  isReasonAsked: boolean,
): string | undefined {
  if (isHalfRated(method, rating)) return '評価の項目を、すべて選んでください。'
  return isReasonAsked && reason.trim() === '' ? '提案と違う評価にする理由を入力してください。' : undefined
}

/** An acceptance that an act took back is told of, since it must be given anew. */
export function toWithdrawnWords(before: RiskDetail, after: RiskDetail): string {
  const isStanding = ({ acceptances }: RiskDetail) => acceptances.some(({ state }) => state === 'active')
  return isStanding(before) && !isStanding(after)
    ? '内容が変わったため、受容の承認は取り消されました。改めて承認を受けてください。'
    : ''
}
