import { useState } from 'react'
import type { Measure } from '../../../shared/contract/measures.ts'
import {
  isCheckOverdue,
  isStandingMeasure,
  measureStates,
  toMeasureStateLabel,
} from '../../../shared/domain/measure/measure-state.ts'
import { Select } from '../../components/select.tsx'

const standing = 'standing'
const states = [
  { value: standing, label: '見送り・廃止のほか' },
  ...measureStates.map((value) => ({ value, label: toMeasureStateLabel(value) })),
  { value: 'retired', label: '廃止' },
  { value: 'all', label: 'すべて' },
] as const
const checks = [
  { value: 'all', label: 'すべて' },
  { value: 'unchecked', label: 'この年度は未確認' },
  { value: 'overdue', label: '期日超過' },
  { value: 'weak', label: '一部・していない' },
] as const

type StateFilter = (typeof states)[number]['value']
type CheckFilter = (typeof checks)[number]['value']

/** The filters beside the search box, and what they let through. */
export function useMeasureFilters(measures: readonly Measure[], today: string) {
  const [provision, setProvision] = useState('')
  const [state, setState] = useState<StateFilter>(standing)
  const [check, setCheck] = useState<CheckFilter>('all')
  const shown = measures.filter(
    (measure) =>
      (provision === '' || measure.provisions.includes(provision)) &&
      isInState(measure, state) &&
      isInCheck(measure, check, today),
  )
  const filters = (
    <>
      <Select
        label="条項"
        value={provision}
        onChange={setProvision}
        choices={[
          { value: '', label: 'すべて' },
          ...listProvisions(measures).map((value) => ({ value, label: value })),
        ]}
      />
      <Select label="状態" value={state} onChange={setState} choices={states} />
      <Select label="確認" value={check} onChange={setCheck} choices={checks} />
    </>
  )
  return { shown, filters }
}

function isInState(measure: Measure, filter: StateFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'retired') return measure.retirementReason !== null
  if (filter === standing) return isStandingMeasure(measure)
  return measure.retirementReason === null && measure.state === filter
}

function isInCheck(measure: Measure, filter: CheckFilter, today: string): boolean {
  if (filter === 'all') return true
  if (filter === 'overdue') return isCheckOverdue(measure, today)
  if (filter === 'unchecked') return isStandingMeasure(measure) && measure.yearCheck === null
  return measure.yearCheck !== null && measure.yearCheck.result !== 'kept'
}

/** What the measures cite, in the order of the policy. */
function listProvisions(measures: readonly Measure[]): string[] {
  const cited = new Set(measures.flatMap(({ provisions }) => provisions))
  return [...cited].toSorted((one, other) => one.localeCompare(other, 'ja', { numeric: true }))
}
