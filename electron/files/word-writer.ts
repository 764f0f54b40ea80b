import { toGridMarkup } from './word-grid.ts'
import {
  escapeXml,
  toParagraphMarkup,
  toRunMarkup,
  toTableMarkup,
  toTwips,
  type WordParagraph,
  type WordTable,
} from './word-markup.ts'
import { fixedParts, namespaces } from './word-package.ts'
import { writeZip } from './zip-writer.ts'

/** An A4 document: paragraphs and tables from the top down, and what stands on every page. */
export type WordDocument = Readonly<{
  title: string
  author: string
  /** The instant put into the file, UTC ISO. */
  createdAt: string
  isLandscape: boolean
  header: WordParagraph
  /** What stands before the page number at the foot. */
  footer: WordParagraph
  blocks: readonly WordBlock[]
}>

export type WordBlock =
  | Readonly<{ paragraph: WordParagraph }>
  /** The two columns of a 新旧対照表. */
  | Readonly<{ table: WordTable }>
  /** A table with rules around every cell. */
  | Readonly<{ grid: readonly (readonly WordParagraph[])[] }>

const pagePt = { short: 595.3, long: 841.9, margin: 56.7, edge: 28 } as const
const { word, relations, packaging } = namespaces

/** The document as a .docx file. The same document gives the same bytes. */
export function writeWordDocument(document: WordDocument): Uint8Array {
  const own = [
    { name: 'word/document.xml', content: toDocumentMarkup(document) },
    { name: 'word/header1.xml', content: toMargin('hdr', toParagraphMarkup(document.header)) },
    { name: 'word/footer1.xml', content: toMargin('ftr', toFooterMarkup(document.footer)) },
    { name: 'docProps/core.xml', content: toCoreProperties(document) },
  ]
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return writeZip(
    [...fixedParts, ...own].map(({ name, content }) => ({ name, content: declaration + content })),
    new Date(document.createdAt),
  )
}

function toDocumentMarkup({ blocks, isLandscape }: WordDocument): string {
  const [width, height] = isLandscape ? [pagePt.long, pagePt.short] : [pagePt.short, pagePt.long]
  const room = width - 2 * pagePt.margin
  const body = blocks.map((block) => toBlockMarkup(block, room))
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${toTwips(pagePt.margin)}"`)
  const edges = ['header', 'footer'].map((side) => `w:${side}="${toTwips(pagePt.edge)}"`)
  return [
    `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>`,
    ...body,
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>',
    `<w:pgSz w:w="${toTwips(width)}" w:h="${toTwips(height)}"${isLandscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar ${[...margins, ...edges].join(' ')} w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ].join('')
}

function toBlockMarkup(block: WordBlock, roomPt: number): string {
  if ('paragraph' in block) return toParagraphMarkup(block.paragraph)
  return 'grid' in block ? toGridMarkup(block.grid, roomPt) : toTableMarkup(block.table, roomPt)
}

function toMargin(name: 'hdr' | 'ftr', content: string): string {
  return `<w:${name} xmlns:w="${word}">${content}</w:${name}>`
}

/** The page and the number of pages are counted by Word. */
function toFooterMarkup(footer: WordParagraph): string {
  const toField = (name: string): string =>
    `<w:fldSimple w:instr=" ${name} ">${toRunMarkup({ text: '1' }, footer)}</w:fldSimple>`
  const number = [toField('PAGE'), toRunMarkup({ text: '／' }, footer), toField('NUMPAGES')]
  return toParagraphMarkup(footer, number.join(''))
}

function toCoreProperties({ title, author, createdAt }: WordDocument): string {
  const instant = escapeXml(createdAt.replace(/\.\d+Z$/, 'Z'))
  const toInstant = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  return [
    `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `${toInstant('created')}${toInstant('modified')}<dc:language>ja-JP</dc:language></cp:coreProperties>`,
  ].join('')
}
