import type { AssetSettings, AssetViewSettings } from '../../../shared/contract/assets.ts'
import { getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { type FilteredField, filteredFields } from '../../../shared/domain/asset/filter-assets.ts'
import { Select } from '../../components/select.tsx'
import { listFieldChoices } from './field-choices.ts'

type Props = Readonly<{
  settings: AssetSettings
  filters: AssetViewSettings['filters']
  onChange: (filters: AssetViewSettings['filters']) => void
}>

const firstFields: readonly FilteredField[] = ['state', 'kind', 'unitId', 'confidentiality', 'importance']
const mayBeUnknown: ReadonlySet<string> = new Set([
  ...['confidentiality', 'integrity', 'availability', 'importance', 'networkZone', 'medium'],
])
const everything = '*'

/** Narrows the list by its fields; the less used ones are folded away. */
export function FilterBar({ settings, filters, onChange }: Props) {
  const others = filteredFields.filter((field) => !firstFields.includes(field))
  const chosen = others.filter((field) => filters[field] !== undefined)
  const toSelect = (field: FilteredField) => (
    <FieldFilter
      key={field}
      field={field}
      settings={settings}
      value={filters[field]}
      onChange={(value) => {
        const { [field]: _, ...rest } = filters
        onChange(value === undefined ? rest : { ...rest, [field]: value })
      }}
    />
  )
  return (
    <div className="mb-2">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {firstFields.map(toSelect)}
        <details className="pb-2" open={chosen.length > 0 || undefined}>
          <summary className="w-fit rounded-4 text-[0.9375rem] text-link">ほかの条件でしぼる</summary>
          <div className="mt-1 flex flex-wrap items-end gap-x-3 gap-y-2">{others.map(toSelect)}</div>
        </details>
      </div>
    </div>
  )
}

type FilterProps = Readonly<{
  field: FilteredField
  settings: AssetSettings
  value: string | undefined
  onChange: (value: string | undefined) => void
}>

function FieldFilter({ field, settings, value, onChange }: FilterProps) {
  const unknown = mayBeUnknown.has(field) ? [{ value: '', label: '未記入' }] : []
  const choices = [{ value: everything, label: 'すべて' }, ...listFieldChoices(field, settings), ...unknown]
  return (
    <div className="w-36">
      <Select
        label={getAssetField(field).heading}
        value={value ?? everything}
        onChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}
        choices={choices}
      />
    </div>
  )
}
