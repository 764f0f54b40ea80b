import { useState } from 'react'
import { toFilterForm } from '../../../shared/domain/asset/asset-filter.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ChoiceFilter } from './choice-filter.tsx'
import type { FilterFormProps } from './filter-form-props.ts'
import { RangeFilter } from './range-filter.tsx'

/** What a column is narrowed by: its choices, words, or two ends; or that it is not filled in. */
export function FilterForm(props: FilterFormProps) {
  const { columnId, filter, onChange } = props
  const form = toFilterForm(columnId)
  if (form === 'choice') return <ChoiceFilter {...props} />
  const isEmpty = filter?.kind === 'empty'
  return (
    <div className="space-y-3">
      {!isEmpty && (form === 'text' ? <TextFilter {...props} /> : <RangeFilter {...props} form={form} />)}
      <Checkbox
        label="記入のないものだけ"
        isSelected={isEmpty}
        onChange={(isSelected) => onChange(isSelected ? { kind: 'empty' } : undefined)}
      />
    </div>
  )
}

function TextFilter({ filter, onChange }: FilterFormProps) {
  const [text, setText] = useState(filter?.kind === 'contains' ? filter.text : '')
  return (
    <TextField
      label="含まれる言葉"
      type="search"
      autoFocus
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(next.trim() === '' ? undefined : { kind: 'contains', text: next.slice(0, 100) })
      }}
    />
  )
}
