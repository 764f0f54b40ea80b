import { useQuery } from '@tanstack/react-query'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { wholeHistory } from './whole-history.ts'

type Props = Readonly<{ filter: HistoryFilter; onChange: (filter: HistoryFilter) => void }>

/** What the history is narrowed to: words, person, kind of record, act and period. */
export function HistoryFilters({ filter, onChange }: Props) {
  const choices = useQuery(api.history.choices.queryOptions({ input: {} }))
  const { people = [], kinds = [], acts = [] } = choices.data ?? {}
  const change = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part })
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeHistory)
  return (
    <div className="mb-3 space-y-2">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(14rem,100%),1fr))] gap-x-4 gap-y-2">
        <TextField
          label="言葉で探す"
          type="search"
          value={filter.text}
          onChange={(text) => change({ text })}
        />
        <ChoiceField
          label="だれ"
          value={filter.who}
          onChange={(who) => change({ who })}
          choices={people.map((name) => ({ value: name, words: name === '' ? '（サインイン前）' : name }))}
        />
        <ChoiceField
          label="記録の種類"
          value={filter.kind}
          onChange={(kind) => change({ kind })}
          choices={kinds}
        />
        <ChoiceField label="したこと" value={filter.act} onChange={(act) => change({ act })} choices={acts} />
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <WarekiDateField
          label="いつから"
          value={filter.fromDay}
          onChange={(fromDay) => change({ fromDay })}
        />
        <WarekiDateField label="いつまで" value={filter.toDay} onChange={(toDay) => change({ toDay })} />
        <Button tone="secondary" size="small" isDisabled={!isNarrowed} onPress={() => onChange(wholeHistory)}>
          条件をすべて外す
        </Button>
      </div>
    </div>
  )
}

type ChoiceProps = Readonly<{
  label: string
  value: string | null
  onChange: (value: string | null) => void
  choices: readonly Readonly<{ value: string; words: string }>[]
}>

/** One of a list, or all. A choice has a mark before its value, since nobody's name is empty. */
function ChoiceField({ label, value, onChange, choices }: ChoiceProps) {
  return (
    <Select
      label={label}
      value={value === null ? '' : `=${value}`}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen.slice(1))}
      choices={[
        { value: '', label: 'すべて' },
        ...choices.map((choice) => ({ value: `=${choice.value}`, label: choice.words })),
      ]}
    />
  )
}
