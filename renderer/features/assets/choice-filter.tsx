import { useMemo } from 'react'
import { getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { toFilterValue } from '../../../shared/domain/asset/asset-filter.ts'
import { listFieldChoices } from '../../../shared/domain/asset/field-choices.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import type { FilterFormProps } from './filter-form-props.ts'

/** The choices of a column, each with how many assets have it. */
export function ChoiceFilter({ columnId, filter, onChange, assets, settings }: FilterFormProps) {
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const asset of assets) {
      const value = String(toFilterValue(columnId, asset, settings.levels) ?? '')
      found.set(value, (found.get(value) ?? 0) + 1)
    }
    return found
  }, [columnId, assets, settings])
  const chosen = filter?.kind === 'anyOf' ? filter.values : []
  const choices = [
    // a column of choices is one of the register's fields
    ...listFieldChoices(getAssetField(columnId as never).id, settings),
    { value: '', label: '未記入' },
  ].filter(({ value }) => counts.has(value) || chosen.includes(value))
  const toggle = (value: string, isSelected: boolean) => {
    const values = isSelected ? [...chosen, value] : chosen.filter((one) => one !== value)
    onChange(values.length === 0 ? undefined : { kind: 'anyOf', values })
  }
  return (
    <fieldset>
      <legend className="sr-only">表示するもの</legend>
      {/* room for the focus mark, which the pane would cut */}
      <div className="-mx-2 max-h-72 overflow-y-auto px-2 py-1">
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={`${label}（${counts.get(value) ?? 0}）`}
            isSelected={chosen.includes(value)}
            onChange={(isSelected) => toggle(value, isSelected)}
          />
        ))}
      </div>
      {chosen.length === 0 && (
        <p className="mt-1 text-[0.9375rem] text-solid-gray-700">今はすべて表示しています。</p>
      )}
    </fieldset>
  )
}
