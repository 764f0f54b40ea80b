import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { isHalfRated, type Rating, toOwnFactors, toScore } from '../../../shared/domain/risk/rating.ts'
import { listFactors, type RiskMethod, toFactorLabel } from '../../../shared/domain/risk/risk-method.ts'
import { client } from '../../api/client.ts'
import { Select } from '../../components/select.tsx'
import { toWithdrawnWords } from './rating-section.tsx'
import { BandBadge, toLevelWords } from './risk-words.tsx'
import { SectionForm } from './section-form.tsx'
import { type TreatmentDraft, TreatmentFields } from './treatment-fields.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

type Props = Readonly<{ detail: RiskDetail; onHold: (isDirty: boolean) => void }>
type Draft = TreatmentDraft & Readonly<{ residual: Rating }>

/** 対応: what is done about the risk, and what is left of it then. */
export function TreatmentSection({ detail, onHold }: Props) {
  const { risk, analysis, mayChange, today } = detail
  const { method } = analysis
  const kept = useKeptDraft<Draft>(toDraft(detail), risk.rowVersion, onHold)
  const { draft, setDraft } = kept
  return (
    <SectionForm
      title="対応"
      saveLabel="対応を保存"
      mayChange={mayChange && risk.state === 'active'}
      isDirty={kept.isDirty}
      isStale={kept.isStale}
      missing={
        isHalfRated(method, draft.residual)
          ? '対応した後に残るリスクは、項目をすべて選ぶか、すべて空けてください。'
          : undefined
      }
      save={() =>
        client.riskAnalyses.setTreatment({
          ...{ riskId: risk.id, expectedRowVersion: kept.expectedRowVersion, ...draft },
        })
      }
      onSaved={(saved) => {
        kept.settle(toDraft(saved), saved.risk.rowVersion)
        return `${saved.risk.number} の対応を保存しました。${toWithdrawnWords(detail, saved)}`
      }}
      onGiveUp={() => kept.settle(toDraft(detail), risk.rowVersion)}
    >
      {isLate(detail) && (
        <p className="font-bold text-error-2">
          期限の{toWareki(risk.dueOn ?? today)}を過ぎています。済んだ日を入れるか、期限を見直してください。
        </p>
      )}
      <TreatmentFields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
      {draft.treatment !== null && draft.treatment !== 'accept' && (
        <Residual
          method={method}
          rating={draft.residual}
          onChange={(residual) => setDraft({ ...draft, residual })}
        />
      )}
    </SectionForm>
  )
}

type ResidualProps = Readonly<{ method: RiskMethod; rating: Rating; onChange: (rating: Rating) => void }>

/** 対応した後に残るリスク, weighed by the same scales. */
function Residual({ method, rating, onChange }: ResidualProps) {
  const score = toScore(method, rating)
  return (
    <fieldset>
      <legend className="mb-1 font-bold">対応した後に残るリスク</legend>
      <div className="flex flex-wrap items-end gap-4">
        {listFactors(method.kind).map((factor) => (
          <Select
            key={factor}
            label={toFactorLabel(factor)}
            value={rating[factor] === null ? '' : String(rating[factor])}
            onChange={(value) =>
              onChange({ ...rating, [factor]: riskLevels.find((level) => String(level) === value) ?? null })
            }
            choices={[
              { value: '', label: '未' },
              ...riskLevels.map((level) => ({
                value: String(level),
                label: toLevelWords(method, factor, level),
              })),
            ]}
          />
        ))}
        <p aria-live="polite" className="pb-2">
          {score === null ? '見込みを選びます。' : <BandBadge band={score.band} score={score.score} />}
        </p>
      </div>
    </fieldset>
  )
}

function toDraft({ risk, analysis }: RiskDetail): Draft {
  const { treatment, treatmentPlan, ownerTitle, ownerUnitId, dueOn, doneOn, residual } = risk
  return {
    ...{ treatment, plan: treatmentPlan, ownerTitle, ownerUnitId, dueOn, doneOn },
    residual: toOwnFactors(analysis.method, residual),
  }
}

function isLate({ risk, analysis, today }: RiskDetail): boolean {
  return analysis.state === 'open' && risk.doneOn === null && risk.dueOn !== null && risk.dueOn < today
}
