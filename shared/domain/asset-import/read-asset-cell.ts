import type { Asset } from '../asset/asset.ts'
import { type AssetField, getAssetField } from '../asset/asset-fields.ts'
import { toImportance, toImportanceByRule } from '../asset/asset-importance.ts'
import type { Importance } from '../asset/asset-level.ts'
import { toWareki } from '../calendar/wareki.ts'
import { readCount } from '../table-import/read-count.ts'
import { readDate } from '../table-import/read-date.ts'
import { readFiscalYear } from '../table-import/read-fiscal-year.ts'
import { isBlankCell, type Read, type ReadProblem } from '../table-import/read-value.ts'
import { toUnitNameKey } from '../unit/unit-name.ts'
import type { AssetColumn } from './asset-columns.ts'
import type { AssetDraft, ReadCell } from './asset-draft.ts'
import { type PreparedSettings, toNewUnitId } from './import-settings.ts'
import { readChoice } from './read-asset-choice.ts'
import { readLevel } from './read-level.ts'

/**
 * Puts what a cell says into the draft; gives why where it says nothing of the kind. A blank cell empties what may be
 * empty and leaves the rest. The draft holds what the asset was before.
 */
export function readAssetCell(draft: AssetDraft, column: AssetColumn, cell: ReadCell): ReadProblem | null {
  if (isExtra(column)) {
    draft.extras = withExtra(draft.extras, column.slice('extra:'.length), toLine(toText(cell)))
    return null
  }
  const { value } = getAssetField(column)
  switch (value.type) {
    case 'text':
      readText(draft, column, cell, value.isMultiline === true)
      return null
    case 'unit':
      return readUnit(draft, cell)
    case 'level':
      return readLevelCell(draft, value.aspect, cell)
    case 'count':
      return readNumber(draft, column, cell, readCount)
    case 'fiscalYear':
      return readNumber(draft, column, cell, readFiscalYear)
    case 'date':
      return readDateCell(draft, column, cell)
    case 'choice':
      return readChoice(draft, column, cell)
    case 'importance':
      // told by other cells too, so it is read behind them
      return null
    case 'derived':
      return null
  }
}

/**
 * What the cell of the importance says, behind all the others: the number the rule gives is no number set by hand,
 * unless it was set by hand before.
 */
export function readImportance(draft: AssetDraft, { text, settings }: ReadCell): ReadProblem | null {
  if (isBlankCell(text)) {
    draft.importanceByHand = null
    return null
  }
  const word = text.normalize('NFKC').trim()
  const value = { '3': 3, 高: 3, 大: 3, '2': 2, 中: 2, '1': 1, 低: 1, 小: 1 }[word]
  if (value === undefined) return 'notInList'
  if (value === toImportance(draft, settings.levels)) return null
  // the table above holds these three only
  draft.importanceByHand = value === toImportanceByRule(draft, settings.levels) ? null : (value as Importance)
  return null
}

function isExtra(column: AssetColumn): column is `extra:${string}` {
  return column.startsWith('extra:')
}

type TextColumn = 'number' | 'name' | 'content' | 'note'

function readText(draft: AssetDraft, column: AssetField['id'], cell: ReadCell, isMultiline: boolean): void {
  // the list of fields says which of them are texts
  const field = column as TextColumn
  const text = isMultiline ? toText(cell).replace(/\r\n?/g, '\n') : toLine(toText(cell))
  // a row without a number is about the asset it was found to be; one that differs in outer space only is the same
  if (field === 'number' && text === '') return
  const before = draft[field]
  if (text !== before && (before === '' || toSame(text) !== toSame(before))) draft[field] = text.trim()
}

/** What a way through CP932 changes, white space around a text, and the two kinds of line end make no difference. */
function toSame(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n').replace(/〜/g, '～').replace(/−/g, '－')
}

/** A date of a spreadsheet in a column of texts stands there as people write it. */
function toText({ text, note }: ReadCell): string {
  return note === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? toWareki(text) : text
}

function toLine(text: string): string {
  return /[\t\r\n]/.test(text) ? text.replace(/\s*[\t\r\n]+\s*/g, ' ').trim() : text.trim()
}

function withExtra(extras: Asset['extras'], id: string, value: string): Asset['extras'] {
  if (toSame(extras[id] ?? '') === toSame(value)) return extras
  const { [id]: _, ...rest } = extras
  return value === '' ? rest : { ...rest, [id]: value }
}

/** As long as the name of a unit may be. */
const maxUnitName = 40

/** The unit the asset has keeps it by its name, though it is retired; a name that no unit has makes a new one. */
function readUnit(draft: AssetDraft, { text, settings }: ReadCell): ReadProblem | null {
  const key = toUnitNameKey(text)
  if (key === '' || toUnitNameKey(settings.unitNames.get(draft.unitId) ?? '') === key) return null
  const name = toLine(text)
  const known = settings.activeUnits.get(key)
  if (known === undefined && [...name].length > maxUnitName) return 'tooLong'
  if (known === undefined && /[\p{Cc}\p{Cs}]/u.test(name)) return 'controlCharacter'
  draft.unitId = known ?? toNewUnitId(name)
  return null
}

function readLevelCell(
  draft: AssetDraft,
  aspect: 'confidentiality' | 'integrity' | 'availability',
  { text, settings }: ReadCell,
): ReadProblem | null {
  if (isBlankCell(text)) {
    draft[aspect] = null
    return null
  }
  const { memory, levels } = settings
  const kept = draft[aspect]
  const found = remember(memory, `${aspect} ${kept} ${text}`, () => readLevel(text, aspect, levels, kept))
  if ('problem' in found) return found.problem
  draft[aspect] = found.value
  return null
}

function readNumber(
  draft: AssetDraft,
  column: AssetField['id'],
  { text, note }: ReadCell,
  read: typeof readCount,
): ReadProblem | null {
  // the list of fields says which of them are numbers
  const field = column as 'quantity' | 'personCount' | 'plannedDisposalYear'
  if (isBlankCell(text)) {
    if (field !== 'quantity') draft[field] = null
    return null
  }
  if (note === 'date' && read === readCount) return 'notANumber'
  const found = read(text)
  if ('problem' in found) return found.problem
  draft[field] = found.value
  return null
}

function readDateCell(
  draft: AssetDraft,
  column: AssetField['id'],
  { text, settings }: ReadCell,
): ReadProblem | null {
  // the list of fields says which of them are dates
  const field = column as 'disposedOn' | 'registeredOn' | 'confirmedOn'
  if (isBlankCell(text)) {
    if (field !== 'registeredOn') draft[field] = null
    return null
  }
  const found = remember(settings.memory, `date ${text}`, () => readDate(text))
  if ('problem' in found) return found.problem
  draft[field] = found.value
  return null
}

/** The same words stand in a column again and again; reading them once is enough. */
function remember(memory: PreparedSettings['memory'], key: string, read: () => Read<string>): Read<string> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const found = read()
  // a file of nothing but different words is not kept whole
  if (memory.size < 10_000 && key.length < 100) memory.set(key, found)
  return found
}
