import { useDeferredValue, useState } from 'react'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import { threatGroups } from '../../../shared/domain/threat/threat-group.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toCategoriesText, toGroupText, toKindsText } from './threat-words.ts'

const states = [
  { value: 'active', label: '使っているもの' },
  { value: 'retired', label: '廃止' },
  { value: 'all', label: 'すべて' },
] as const
const origins = [
  { value: 'all', label: 'すべて' },
  { value: 'builtIn', label: '組み込み' },
  { value: 'own', label: '組合で追加' },
] as const

type State = (typeof states)[number]['value']
type Origin = (typeof origins)[number]['value']

/** The search box and the filters over the catalogue, and what they let through. */
export function useThreatFilters(threats: readonly ThreatRecord[], items: readonly ThreatItem[]) {
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState('')
  const [state, setState] = useState<State>('active')
  const [origin, setOrigin] = useState<Origin>('all')
  const words = toSearchWords(useDeferredValue(search))
  const shown = threats.filter(
    (threat) =>
      (group === '' || threat.group === Number(group)) &&
      isInState(threat, state) &&
      isOfOrigin(threat, origin) &&
      holdsWords(threat, words),
  )
  const filters = (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="w-80 max-w-full">
        <TextField label="脅威を探す（名前・内容・種別）" type="search" value={search} onChange={setSearch} />
      </div>
      <Select
        label="区分"
        value={group}
        onChange={setGroup}
        choices={[
          { value: '', label: 'すべて' },
          ...threatGroups.map((one) => ({ value: String(one), label: toGroupText(one, items) })),
        ]}
      />
      <Select label="状態" value={state} onChange={setState} choices={states} />
      <Select label="出どころ" value={origin} onChange={setOrigin} choices={origins} />
      <p role="status" className="pb-2">
        {shown.length === threats.length
          ? `${threats.length}件`
          : `${threats.length}件中 ${shown.length}件を表示`}
      </p>
    </div>
  )
  return {
    shown,
    filters,
    isNarrowed: words.length > 0 || group !== '' || state !== 'active' || origin !== 'all',
  }
}

function isInState({ retirementReason }: ThreatRecord, state: State): boolean {
  if (state === 'all') return true
  return (retirementReason === null) === (state === 'active')
}

function isOfOrigin({ builtInCode }: ThreatRecord, origin: Origin): boolean {
  if (origin === 'all') return true
  return (builtInCode !== null) === (origin === 'builtIn')
}

function holdsWords(threat: ThreatRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { number, title, description } = threat
  const copy = toSearchCopy(
    [toThreatNumberText(number), title, description, toKindsText(threat), toCategoriesText(threat)].join(
      '\n',
    ),
  )
  return words.every((word) => copy.includes(word))
}
