import { toParagraphMarkup, toTwips, type WordParagraph } from './word-markup.ts'

/** A table element with equal columns and rules around every cell, and the empty paragraph Word wants behind a table. */
export function toGridMarkup(rows: readonly (readonly WordParagraph[])[], widthPt: number): string {
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  const column = toTwips(widthPt / columns)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  const cell = (paragraph: WordParagraph): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>${toParagraphMarkup(paragraph)}</w:tc>`
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${column * columns}" w:type="dxa"/>`,
    `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(columns)}</w:tblGrid>`,
    ...rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`),
    '</w:tbl><w:p/>',
  ].join('')
}
