import type { ZipParts } from '../zip-check.ts'
import { createTagReader, readAttribute } from './xml-tags.ts'

/** How the numbers of a style are shown: as dates, with leading zeros (`A-0001`), or plainly. */
export type CellFormat =
  | Readonly<{ kind: 'plain' }>
  | Readonly<{ kind: 'date' }>
  | Readonly<{ kind: 'padded'; before: string; digits: number; after: string }>

export const plainFormat: CellFormat = { kind: 'plain' }

/** Formats of dates that have a number only; 27 to 36 and 50 to 58 are those of a Japanese Excel. */
const dateNumbers = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
] as const

/** The format of each style, by the style's number. */
export function readCellFormats(zip: ZipParts): CellFormat[] {
  const xml = zip.read('xl/styles.xml')?.toString('utf8') ?? ''
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let isInStyles = false
  const reader = createTagReader(xml)
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.name === 'cellXfs') isInStyles = !tag.isClosing
    else if (tag.name === 'numFmt')
      codes.set(readAttribute(xml, tag, 'numFmtId') ?? '', readAttribute(xml, tag, 'formatCode') ?? '')
    else if (tag.name === 'xf' && isInStyles && !tag.isClosing)
      formats.push(toFormat(readAttribute(xml, tag, 'numFmtId') ?? '0', codes))
  }
  return formats
}

function toFormat(number: string, codes: ReadonlyMap<string, string>): CellFormat {
  const code = codes.get(number)
  if (code !== undefined) return toFormatOfCode(code)
  const isDate = dateNumbers.some(([from, to]) => Number(number) >= from && Number(number) <= to)
  return isDate ? { kind: 'date' } : plainFormat
}

/** What a format code makes of a number. Only the first of its parts counts, which is for what is not negative. */
export function toFormatOfCode(code: string): CellFormat {
  const [first = ''] = withoutLiterals(code).split(';')
  // y, d and the e of an era's year stand in no format of plain numbers
  if (/[yYdD]|[gG]+[eE]|(?<![0#?.])[eE]/.test(first)) return { kind: 'date' }
  const padded = /^(?:"([^"]*)"|([A-Za-z]*-?))(0{2,})(?:"([^"]*)")?$/.exec(code)
  if (padded === null) return plainFormat
  const [, quoted = '', bare = '', zeros = '', after = ''] = padded
  return { kind: 'padded', before: quoted + bare, digits: zeros.length, after }
}

/** The code without quoted words, escaped characters, colours, conditions and countries. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, '')
}
