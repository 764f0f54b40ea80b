import type { KeyboardEvent } from 'react'
import { type RiskLevel, riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { type Rating, toScore } from '../../../shared/domain/risk/rating.ts'
import type { RiskFactor, RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import {
  listFactors,
  toFactorLabel,
  toMethodRule,
  toScaleLevel,
} from '../../../shared/domain/risk/risk-method.ts'
import { Badge } from '../../components/badge.tsx'
import { toDigit } from '../../components/digit-key.ts'
import { isComposing } from '../../components/is-composing.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { BandBadge, toFormulaWords, toLevelWords } from './risk-words.tsx'

type Props = Readonly<{
  method: RiskMethod
  rating: Rating
  onChange: (rating: Rating) => void
  /** Marked beside its levels. */
  proposal?: Rating | null
}>

/** The factors with their criteria and the risk that comes of them. Digits choose, Enter goes on to the next factor. */
export function RatingFields({ method, rating, onChange, proposal = null }: Props) {
  const factors = listFactors(method.kind)
  const score = toScore(method, rating)
  return (
    <div className="space-y-3">
      <div className={`grid gap-4 ${factors.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {factors.map((factor) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the radio buttons inside
          <div
            key={factor}
            data-factor={factor}
            onKeyDown={(event) => handleKey(event, (level) => onChange({ ...rating, [factor]: level }))}
          >
            <RadioGroup
              label={toFactorLabel(factor)}
              value={toValue(rating[factor])}
              onChange={(value) => onChange({ ...rating, [factor]: toLevel(value) })}
              choices={toChoices(method, factor, proposal)}
            />
          </div>
        ))}
      </div>
      <p aria-live="polite" className="rounded-8 bg-key-50 px-4 py-2">
        <span className="flex flex-wrap items-center gap-3">
          <BandBadge band={score?.band ?? null} score={score?.score ?? null} />
          <span>
            {score === null ? 'すべて選ぶと、リスクの値が出ます。' : toFormulaWords(method, rating)}
          </span>
        </span>
        <span className="block text-[0.9375rem] text-solid-gray-700">{toMethodRule(method)}</span>
      </p>
    </div>
  )
}

const values = ['1', '2', '3'] as const
type Value = (typeof values)[number]

function toValue(level: RiskLevel | null): Value | null {
  return values.find((value) => Number(value) === level) ?? null
}

function toLevel(value: string): RiskLevel | null {
  return riskLevels.find((level) => String(level) === value) ?? null
}

function toChoices(method: RiskMethod, factor: RiskFactor, proposal: Rating | null) {
  return values.map((value) => {
    const level = toLevel(value) ?? 1
    return {
      value,
      label: (
        <>
          {toLevelWords(method, factor, level)}
          {proposal?.[factor] === level && (
            <span className="ml-2">
              <Badge tone="blue">提案</Badge>
            </span>
          )}
        </>
      ),
      description: toScaleLevel(method, factor, level).criterion,
    }
  })
}

/** Keys that belong to an input method or a shortcut are left alone. */
function handleKey(event: KeyboardEvent<HTMLElement>, choose: (level: RiskLevel) => void): void {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
  const group = event.currentTarget
  if (event.key === 'Enter') {
    const next = event.shiftKey ? group.previousElementSibling : group.nextElementSibling
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    focusRadio(next)
    return
  }
  const level = toLevel(toDigit(event) ?? '')
  if (level === null) return
  event.preventDefault()
  choose(level)
  group.querySelector<HTMLElement>(`input[value="${level}"]`)?.focus()
}

function focusRadio(group: HTMLElement): void {
  const radio = group.querySelector<HTMLElement>('input:checked') ?? group.querySelector<HTMLElement>('input')
  radio?.focus()
}
