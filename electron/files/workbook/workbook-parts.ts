import { AppError } from '../../../shared/errors/app-error.ts'
import type { ZipParts } from '../zip-check.ts'
import { createTagReader, readAttribute, unescapeXml } from './xml-tags.ts'

/** A sheet as the workbook lists it, and the part of the zip it is in. */
export type SheetPart = Readonly<{ name: string; isHidden: boolean; part: string }>

/** What a workbook says of itself. Dates of a 1904 workbook count from another day. */
export type WorkbookParts = Readonly<{ sheets: readonly SheetPart[]; is1904: boolean }>

const folder = 'xl/'
const workbookPart = 'xl/workbook.xml'

/** The list of sheets in their order. Throws `file_unreadable` broken where the zip holds no workbook. */
export function readWorkbookParts(zip: ZipParts): WorkbookParts {
  const xml = zip.read(workbookPart)?.toString('utf8')
  if (xml === undefined) throw new AppError('file_unreadable', { reason: toReason(zip.names) })
  const targets = readTargets(zip.read('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '')
  const sheets: SheetPart[] = []
  let is1904 = false
  const reader = createTagReader(xml)
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.name === 'workbookPr') is1904 = isTrue(readAttribute(xml, tag, 'date1904'))
    if (tag.name !== 'sheet' || tag.isClosing) continue
    const part = targets.get(readAttribute(xml, tag, 'id') ?? '')
    // a chart or macro sheet is listed with the others and has no cells
    if (part === undefined || !part.includes('worksheets/')) continue
    const state = readAttribute(xml, tag, 'state') ?? 'visible'
    sheets.push({ name: readAttribute(xml, tag, 'name') ?? '', isHidden: state !== 'visible', part })
  }
  return { sheets, is1904 }
}

/** Other zips a person may take for an Excel file. */
function toReason(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin')) return 'binaryExcel'
  if (names.some((name) => name.startsWith('Index/') && name.endsWith('.iwa'))) return 'numbers'
  return names.includes('mimetype') && names.includes('content.xml') ? 'openDocument' : 'broken'
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  const reader = createTagReader(xml)
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    if (tag.name !== 'Relationship') continue
    const target = readAttribute(xml, tag, 'Target') ?? ''
    targets.set(readAttribute(xml, tag, 'Id') ?? '', toPart(unescapeXml(target)))
  }
  return targets
}

function toPart(target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
