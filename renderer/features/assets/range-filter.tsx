import { useMemo } from 'react'
import { type FilterForm, toFilterValue } from '../../../shared/domain/asset/asset-filter.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { Select } from '../../components/select.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { CountField } from './count-field.tsx'
import type { FilterFormProps } from './filter-form-props.ts'

type Props = FilterFormProps & Readonly<{ form: FilterForm }>
type End = string | number | null

/** Between two days, 年度 or numbers; either end may be left open. */
export function RangeFilter(props: Props) {
  const { filter, onChange, form } = props
  const { from, to } = filter?.kind === 'between' ? filter : { from: null, to: null }
  const change = (changed: Readonly<{ from?: End; to?: End }>) => {
    const range = { kind: 'between', from, to, ...changed } as const
    onChange(range.from === null && range.to === null ? undefined : range)
  }
  return (
    <>
      <EndField
        {...props}
        label={firstLabels[form] ?? ''}
        value={from}
        onEnd={(end) => change({ from: end })}
      />
      <EndField {...props} label={lastLabels[form] ?? ''} value={to} onEnd={(end) => change({ to: end })} />
    </>
  )
}

const firstLabels: Readonly<Partial<Record<FilterForm, string>>> = {
  ...{ date: 'この日から', fiscalYear: 'この年度から', number: 'この数以上' },
}
const lastLabels: Readonly<Partial<Record<FilterForm, string>>> = {
  ...{ date: 'この日まで', fiscalYear: 'この年度まで', number: 'この数以下' },
}

type EndProps = Props & Readonly<{ label: string; value: End; onEnd: (end: End) => void }>

function EndField(props: EndProps) {
  const { form, label, value, onEnd } = props
  if (form === 'date')
    return <WarekiDateField label={label} value={value === null ? null : String(value)} onChange={onEnd} />
  if (form === 'fiscalYear') return <YearEnd {...props} />
  return <CountField label={label} value={value === null ? null : Number(value)} onChange={onEnd} />
}

/** The 年度 that assets have. */
function YearEnd({ columnId, assets, settings, label, value, onEnd }: EndProps) {
  const years = useMemo(() => {
    const found = assets.map((asset) => toFilterValue(columnId, asset, settings.levels))
    return [...new Set([...found, value])].filter((year) => typeof year === 'number').toSorted()
  }, [columnId, assets, settings, value])
  return (
    <Select
      label={label}
      value={value === null ? '*' : String(value)}
      onChange={(year) => onEnd(year === '*' ? null : Number(year))}
      choices={[
        { value: '*', label: '決めない' },
        ...years.map((year) => ({ value: String(year), label: toFiscalYearLabel(year) })),
      ]}
    />
  )
}
