import type { ConsiderationFields } from '../../../shared/contract/policy-reviews.ts'
import { judgements, toMatterJudgementLabel } from '../../../shared/domain/policy-review/consideration.ts'
import {
  likelihoodCriteria,
  lossCriteria,
  type RiskCutOffs,
  type RiskLevel,
  riskLevels,
  toBandRule,
  toRisk,
  toRiskLevelLabel,
} from '../../../shared/domain/policy-review/risk.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { RiskBadge } from './review-badge.tsx'

type Props = Readonly<{
  fields: ConsiderationFields
  cutOffs: RiskCutOffs
  onChange: (part: Partial<ConsiderationFields>) => void
}>

/** 発生の可能性 and 発生時の損失 with their criteria, the risk that comes of them, and what is concluded. */
export function WeighingFields({ fields, cutOffs, onChange }: Props) {
  const risk = toRisk(fields, cutOffs)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioGroup
          label="発生の可能性"
          value={toValue(fields.likelihood)}
          onChange={(value) => onChange({ likelihood: toLevel(value) })}
          choices={toChoices(likelihoodCriteria)}
        />
        <RadioGroup
          label="発生時の損失"
          value={toValue(fields.loss)}
          onChange={(value) => onChange({ loss: toLevel(value) })}
          choices={toChoices(lossCriteria)}
        />
      </div>
      <p aria-live="polite" className="rounded-8 bg-key-50 px-4 py-2">
        <span className="flex flex-wrap items-center gap-3">
          <RiskBadge band={risk?.band ?? null} />
          <span>
            {risk === null
              ? '可能性と損失を選ぶと、リスクが出ます。'
              : `可能性 ${fields.likelihood ?? ''} × 損失 ${fields.loss ?? ''} ＝ ${risk.score}`}
          </span>
        </span>
        <span className="block text-[0.9375rem] text-solid-gray-700">{toBandRule(cutOffs)}</span>
      </p>
      <RadioGroup
        label="結論"
        isHorizontal
        value={fields.judgement}
        onChange={(judgement) => onChange({ judgement })}
        choices={judgements.map((value) => ({ value, label: toMatterJudgementLabel(value) }))}
      />
      <TextArea
        label="結論の理由"
        rows={3}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        description="なぜそう結論したかを書きます。現状のままとするときも、どうして今のままでよいのかを書きます。"
      />
    </>
  )
}

const values = ['1', '2', '3'] as const
type Value = (typeof values)[number]

function toValue(level: RiskLevel | null): Value | null {
  return values.find((value) => Number(value) === level) ?? null
}

function toLevel(value: Value): RiskLevel | null {
  return riskLevels.find((level) => level === Number(value)) ?? null
}

function toChoices(criteria: Readonly<Record<RiskLevel, string>>) {
  return riskLevels.map((level, index) => ({
    value: values[index] ?? '1',
    label: `${level}（${toRiskLevelLabel(level)}）`,
    description: criteria[level],
  }))
}
