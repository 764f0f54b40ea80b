import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { ExtraColumn } from './asset.ts'
import { assetFields } from './asset-fields.ts'
import { type AssetFilter, type AssetFilters, isExtraColumn, toFilterForm } from './asset-filter.ts'
import { type ChoiceSettings, listFieldChoices } from './field-choices.ts'

type Settings = ChoiceSettings & Readonly<{ extraColumns: readonly ExtraColumn[] }>

/** What narrows the list in words, column by column; a column that this program does not know has none. */
export function listFilterWords(
  filters: AssetFilters,
  settings: Settings,
): readonly Readonly<{ columnId: string; words: string }>[] {
  return Object.entries(filters).flatMap(([columnId, filter]) => {
    const heading = findHeading(columnId, settings)
    return heading === undefined
      ? []
      : [{ columnId, words: `${heading}：${toValueWords(columnId, filter, settings)}` }]
  })
}

function findHeading(columnId: string, { extraColumns }: Settings): string | undefined {
  if (isExtraColumn(columnId)) return extraColumns.find(({ id }) => `extra:${id}` === columnId)?.heading
  return assetFields.find(({ id }) => id === columnId)?.heading
}

const unknown = '未記入'

function toValueWords(columnId: string, filter: AssetFilter, settings: Settings): string {
  switch (filter.kind) {
    case 'anyOf':
      return filter.values.map((value) => toChoiceWord(columnId, value, settings)).join('・')
    case 'contains':
      return `「${filter.text.trim()}」を含む`
    case 'between':
      return toRangeWords(columnId, filter.from, filter.to)
    case 'empty':
      return unknown
  }
}

function toChoiceWord(columnId: string, value: string, settings: Settings): string {
  const field = assetFields.find(({ id }) => id === columnId)
  if (value === '' || field === undefined) return unknown
  return listFieldChoices(field.id, settings).find((choice) => choice.value === value)?.label ?? value
}

function toRangeWords(columnId: string, from: string | number | null, to: string | number | null): string {
  const isNumber = toFilterForm(columnId) === 'number'
  const [after, before] = isNumber ? ['以上', '以下'] : ['から', 'まで']
  const end = (value: string | number | null, word: string) =>
    value === null ? '' : `${toEndWords(columnId, value)}${word}`
  return `${end(from, after)}${from !== null && to !== null && isNumber ? '、' : ''}${end(to, before)}`
}

function toEndWords(columnId: string, value: string | number): string {
  const form = toFilterForm(columnId)
  if (form === 'fiscalYear') return toFiscalYearLabel(Number(value))
  return form === 'date' ? toWareki(String(value)) : String(value)
}
