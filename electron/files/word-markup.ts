/** A piece of text in a Word document. */
export type WordRun = Readonly<{ text: string; isUnderlined?: boolean; isBold?: boolean }>

/** Lengths are in points; the first line begins at `firstIndentPt`, the others at `indentPt`. */
export type WordParagraph = Readonly<{
  runs: readonly WordRun[]
  font: 'mincho' | 'gothic'
  sizePt: number
  /** The distance of two base lines; the same in every cell, so that lines stand beside each other. */
  linePt: number
  align?: 'left' | 'center' | 'right' | 'both'
  firstIndentPt?: number
  indentPt?: number
  spaceBeforePt?: number
  keepsWithNext?: boolean
  isTitle?: boolean
  /** How deep a heading lies, from 0; Word lists headings beside the text. */
  outlineLevel?: number
}>

/** Two columns of equal width, the headings repeated on every page, ruled around and between the columns. */
export type WordTable = Readonly<{
  headings: readonly [WordParagraph, WordParagraph]
  rows: readonly (readonly [WordParagraph, WordParagraph])[]
}>

const fonts = { mincho: 'ＭＳ 明朝', gothic: 'ＭＳ ゴシック' } as const

/** Twentieths of a point, which Word counts in. */
export function toTwips(points: number): number {
  return Math.round(points * 20)
}

/** A text as the content of an element: none of it is markup, and nothing is left that XML may not hold. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** A paragraph element; the order of what is in it is the schema's. */
export function toParagraphMarkup(paragraph: WordParagraph, behind = ''): string {
  const { runs, align = 'left', firstIndentPt = 0, indentPt = 0 } = paragraph
  const first = firstIndentPt - indentPt
  const before = toTwips(paragraph.spaceBeforePt ?? 0)
  const properties = [
    ...(paragraph.isTitle ? ['<w:pStyle w:val="Title"/>'] : []),
    ...(paragraph.keepsWithNext ? ['<w:keepNext/>'] : []),
    `<w:spacing w:before="${before}" w:after="0" w:line="${toTwips(paragraph.linePt)}" w:lineRule="exact"/>`,
    `<w:ind w:left="${toTwips(indentPt)}" w:${first < 0 ? 'hanging' : 'firstLine'}="${toTwips(Math.abs(first))}"/>`,
    `<w:jc w:val="${align}"/>`,
    ...(paragraph.outlineLevel === undefined ? [] : [`<w:outlineLvl w:val="${paragraph.outlineLevel}"/>`]),
  ]
  const content = runs.map((run) => toRunMarkup(run, paragraph)).join('')
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}${behind}</w:p>`
}

/** A run element in the letters of its paragraph. */
export function toRunMarkup({ text, isUnderlined, isBold }: WordRun, paragraph: WordParagraph): string {
  const name = fonts[paragraph.font]
  const size = Math.round(paragraph.sizePt * 2)
  const properties = [
    `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>`,
    ...(isBold ? ['<w:b/>'] : []),
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    ...(isUnderlined ? ['<w:u w:val="single"/>'] : []),
  ]
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(toTextMarkup)
  return `<w:r><w:rPr>${properties.join('')}</w:rPr>${lines.join('<w:br/>')}</w:r>`
}

function toTextMarkup(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text.replaceAll('\t', ' '))}</w:t>`
}

const rule = (side: string, look = 'w:val="single" w:sz="6" w:space="0" w:color="auto"'): string =>
  `<w:${side} ${look}/>`

/** A table element. Rows may go on overleaf; only the headings stay whole. */
export function toTableMarkup({ headings, rows }: WordTable, widthPt: number): string {
  const column = toTwips(widthPt / 2)
  const outer = ['top', 'left', 'bottom', 'right'].map((side) => rule(side)).join('')
  const borders = `${outer}${rule('insideH', 'w:val="nil"')}${rule('insideV')}`
  const padding = ['left', 'right'].map((side) => rule(side, `w:w="${toTwips(6)}" w:type="dxa"`)).join('')
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'
  const headingLook = `<w:tcBorders>${rule('bottom')}</w:tcBorders>${shade}`
  // said of each cell as well, for programs that take the rules around the table for rules around its rows
  const toLook = (isLast: boolean): string =>
    `<w:tcBorders>${rule('top', 'w:val="nil"')}${isLast ? rule('bottom') : rule('bottom', 'w:val="nil"')}</w:tcBorders>`
  const toCells = (cells: WordTable['headings'], look: string): string =>
    cells.map((cell) => toCellMarkup(cell, column, look)).join('')
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${column * 2}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${padding}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid><w:gridCol w:w="${column}"/><w:gridCol w:w="${column}"/></w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${toCells(headings, headingLook)}</w:tr>`,
    ...rows.map((cells, index) => `<w:tr>${toCells(cells, toLook(index === rows.length - 1))}</w:tr>`),
    '</w:tbl>',
  ].join('')
}

function toCellMarkup(paragraph: WordParagraph, width: number, look: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${look}</w:tcPr>${toParagraphMarkup(paragraph)}</w:tc>`
}
