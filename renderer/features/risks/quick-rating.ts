import type { KeyboardEvent } from 'react'
import type { RiskId } from '../../../shared/domain/id/branded-id.ts'
import { type RiskLevel, riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { noRating, type Rating } from '../../../shared/domain/risk/rating.ts'
import type { RiskFactor } from '../../../shared/domain/risk/risk-method.ts'
import { toDigit } from '../../components/digit-key.ts'

/** The levels typed so far for a row, in the order of the factors. */
export type Typed = Readonly<{ riskId: RiskId; levels: readonly RiskLevel[] }>

/** What a key on a row of the list means: `typed` goes on, `rate` has every factor, `refused` is no level. */
type QuickAct =
  | Readonly<{ kind: 'typed'; typed: Typed | null }>
  | Readonly<{ kind: 'rate'; rating: Rating }>
  | Readonly<{ kind: 'takeProposal' }>
  | Readonly<{ kind: 'refused'; key: string }>
  | Readonly<{ kind: 'held' }>

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Digits rate the row the key was pressed on: one digit a factor. Undefined for keys that are not the rating's. */
export function toQuickAct(
  event: Key,
  riskId: RiskId,
  typed: Typed | null,
  factors: readonly RiskFactor[],
): QuickAct | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const levels = typed?.riskId === riskId ? typed.levels : []
  const digit = toDigit(event)
  if (digit !== undefined) return event.repeat ? { kind: 'held' } : addDigit(digit, riskId, levels, factors)
  if (event.key === '+' || event.key === '＋')
    return event.repeat ? { kind: 'held' } : { kind: 'takeProposal' }
  if (levels.length === 0) return undefined
  if (event.key === 'Escape') return { kind: 'typed', typed: null }
  if (event.key === 'Backspace') return { kind: 'typed', typed: { riskId, levels: levels.slice(0, -1) } }
  return undefined
}

function addDigit(
  digit: string,
  riskId: RiskId,
  levels: readonly RiskLevel[],
  factors: readonly RiskFactor[],
): QuickAct {
  const level = riskLevels.find((one) => String(one) === digit)
  if (level === undefined) return { kind: 'refused', key: digit }
  const added = [...levels, level]
  if (added.length < factors.length) return { kind: 'typed', typed: { riskId, levels: added } }
  return { kind: 'rate', rating: toRating(factors, added) }
}

function toRating(factors: readonly RiskFactor[], levels: readonly RiskLevel[]): Rating {
  return {
    ...noRating,
    ...Object.fromEntries(factors.map((factor, place) => [factor, levels[place] ?? null])),
  }
}
