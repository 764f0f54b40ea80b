import type { CellNote, GridRow } from '../../../shared/domain/table-import/grid.ts'
import { toSerialDate } from '../../../shared/domain/table-import/serial-date.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { type CellFormat, plainFormat } from './cell-formats.ts'
import { readText } from './shared-strings.ts'
import { createTagReader, readAttribute, type XmlTag } from './xml-tags.ts'

export type SheetLimits = Readonly<{ maxRows: number; maxColumns: number }>

/** What the cells of a sheet refer to. */
export type SheetSources = Readonly<{
  strings: readonly string[]
  formats: readonly CellFormat[]
  is1904: boolean
}>

export type ReadSheet = Readonly<{ rows: GridRow[]; hiddenColumns: number[]; merges: string[] }>

type Cell = { column: number; type: string; format: CellFormat; hasFormula: boolean; value: string | null }
type Row = { line: number; isHidden: boolean; texts: string[]; notes: Map<number, CellNote> | null }

/**
 * The rows of a sheet in which anything stands. Dates come as `2026-04-01` and are noted so, whatever they look like in
 * Excel; a formula comes as the value it had last. Throws `file_unreadable` tooManyRows or tooManyColumns.
 */
export function readSheetRows(xml: string, sources: SheetSources, limits: SheetLimits): ReadSheet {
  const rows: GridRow[] = []
  const merges: string[] = []
  const hiddenColumns: number[] = []
  const reader = createTagReader(xml)
  let line = 0
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.isClosing) continue
    if (tag.name === 'col') hiddenColumns.push(...listHidden(xml, tag, limits))
    else if (tag.name === 'mergeCell') merges.push(readAttribute(xml, tag, 'ref') ?? '')
    else if (tag.name === 'row') {
      line = toNumber(readAttribute(xml, tag, 'r')) ?? line + 1
      const isHidden = isTrue(readAttribute(xml, tag, 'hidden'))
      if (tag.isEmpty) continue
      const row = readRow(xml, reader, { sources, limits, row: { line, isHidden, texts: [], notes: null } })
      if (row.texts.some((text) => text.trim() !== '') || row.notes !== null) rows.push(row)
      if (rows.length > limits.maxRows) throw unreadable('tooManyRows', { maxRows: limits.maxRows })
    }
  }
  return { rows, hiddenColumns, merges }
}

type RowSurroundings = { sources: SheetSources; limits: SheetLimits; row: Row }

function readRow(xml: string, reader: ReturnType<typeof createTagReader>, around: RowSurroundings): Row {
  const { row } = around
  let column = -1
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.name === 'row') break
    if (tag.name !== 'c' || tag.isClosing) continue
    column = toColumn(readAttribute(xml, tag, 'r')) ?? column + 1
    const cell: Cell = {
      column,
      type: readAttribute(xml, tag, 't') ?? 'n',
      format: around.sources.formats[toNumber(readAttribute(xml, tag, 's')) ?? -1] ?? plainFormat,
      hasFormula: false,
      value: null,
    }
    if (!tag.isEmpty) readContent(xml, reader, cell)
    keepCell(cell, around)
  }
  return row
}

function readContent(xml: string, reader: ReturnType<typeof createTagReader>, cell: Cell): void {
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.isClosing && tag.name === 'c') return
    if (tag.isClosing) continue
    if (tag.name === 'f') cell.hasFormula = true
    else if (tag.name === 'rPh' && !tag.isEmpty) reader.skip('rPh')
    else if ((tag.name === 'v' || tag.name === 't') && !tag.isEmpty)
      cell.value = (cell.value ?? '') + readText(xml, tag.end + 1)
  }
}

function keepCell(cell: Cell, { sources, limits, row }: RowSurroundings): void {
  if (cell.value === null && !cell.hasFormula) return
  if (cell.column >= limits.maxColumns)
    throw unreadable('tooManyColumns', {
      maxColumns: limits.maxColumns,
      cell: `${toLetters(cell.column)}${row.line}`,
    })
  const { text, note } = toTextAndNote(cell, sources)
  while (row.texts.length < cell.column) row.texts.push('')
  row.texts[cell.column] = text
  if (note === null) return
  row.notes ??= new Map()
  row.notes.set(cell.column, note)
}

function toTextAndNote(cell: Cell, sources: SheetSources): { text: string; note: CellNote | null } {
  const value = cell.value ?? ''
  if (cell.hasFormula && cell.value === null) return { text: '', note: 'formulaWithoutValue' }
  const note = cell.hasFormula ? 'formula' : null
  switch (cell.type) {
    case 's':
      return { text: sources.strings[Number(value)] ?? '', note }
    case 'str':
    case 'inlineStr':
      return { text: value, note }
    case 'e':
      return { text: value, note: 'errorValue' }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', note }
    case 'd':
      return { text: value.slice(0, 10), note: 'date' }
    default:
      return toNumberText(value, cell, sources.is1904, note)
  }
}

function toNumberText(value: string, { format }: Cell, is1904: boolean, note: CellNote | null) {
  const number = Number(value)
  if (value === '' || Number.isNaN(number)) return { text: value, note }
  if (format.kind === 'date') {
    const date = toSerialDate(number, is1904)
    return date === undefined
      ? { text: value, note: 'badDate' as const }
      : { text: date, note: 'date' as const }
  }
  // what a spreadsheet shows: the last digits of a double are noise
  const plain = String(Number(number.toPrecision(15)))
  if (format.kind === 'padded' && /^\d+$/.test(plain))
    return { text: `${format.before}${plain.padStart(format.digits, '0')}${format.after}`, note }
  return { text: plain, note }
}

function listHidden(xml: string, tag: XmlTag, { maxColumns }: SheetLimits): number[] {
  if (!isTrue(readAttribute(xml, tag, 'hidden'))) return []
  const from = toNumber(readAttribute(xml, tag, 'min')) ?? 1
  const to = Math.min(toNumber(readAttribute(xml, tag, 'max')) ?? from, maxColumns)
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index)
}

/** A1 is 0, AB12 is 27. */
export function toColumn(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 ? undefined : column - 1
}

function toLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : toLetters(Math.floor(column / 26) - 1) + last
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function unreadable(reason: string, details: Readonly<Record<string, string | number>>): AppError {
  return new AppError('file_unreadable', { ...details, reason })
}
