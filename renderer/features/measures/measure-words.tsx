import type { Measure } from '../../../shared/contract/measures.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import {
  type MeasureResult,
  type MeasureState,
  toMeasureResultLabel,
  toMeasureStateLabel,
} from '../../../shared/domain/measure/measure-state.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'

const stateTones: Readonly<Record<MeasureState, BadgeTone>> = {
  notStarted: 'yellow',
  preparing: 'blue',
  implemented: 'green',
  declined: 'neutral',
}
const resultTones: Readonly<Record<MeasureResult, BadgeTone>> = {
  kept: 'green',
  partlyKept: 'yellow',
  notKept: 'red',
}

/** How far a measure has come, in one word; 廃止 where it is not in use any more. */
export function StateBadge({ measure }: Readonly<{ measure: Pick<Measure, 'state' | 'retirementReason'> }>) {
  if (measure.retirementReason !== null) return <Badge>廃止</Badge>
  return <Badge tone={stateTones[measure.state]}>{toMeasureStateLabel(measure.state)}</Badge>
}

/** What the check of a 年度 found. */
export function ResultBadge({ result }: Readonly<{ result: MeasureResult | null }>) {
  if (result === null) return <Badge>未確認</Badge>
  return <Badge tone={resultTones[result]}>{toMeasureResultLabel(result)}</Badge>
}

/** 第三号、第四号; 号なし where it answers to none. */
export function toItemsText(items: readonly number[]): string {
  return items.length === 0 ? '号なし' : items.map((item) => `第${item}号`).join('、')
}

export function toDateOr(date: string | null, otherwise: string): string {
  return date === null ? otherwise : toWareki(date)
}
