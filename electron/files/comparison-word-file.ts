import type { ComparisonCell, ComparisonTableReport } from '../../shared/domain/report/comparison-table.ts'
import type { WordParagraph, WordTable } from './word-markup.ts'
import { writeWordDocument } from './word-writer.ts'

const em = 10
const body = { font: 'mincho', sizePt: em, linePt: 16 } as const
const small = { font: 'gothic', sizePt: 8, linePt: 12 } as const
const handlingWords = { public: '公開', internal: '内部', closed: '非公開' } as const

/** The 新旧対照表 as a .docx file, to go on with in Word: the same rows and underlines as on paper. */
export function writeComparisonWordFile(report: ComparisonTableReport): Uint8Array {
  const title: WordParagraph = {
    ...{ font: 'mincho', sizePt: 14, linePt: 24 },
    runs: [{ text: report.title, isBold: true }],
    align: 'center',
    isTitle: true,
  }
  return writeWordDocument({
    title: report.title,
    author: report.organizationName,
    createdAt: report.createdAt,
    isLandscape: report.isLandscape,
    header: { ...small, runs: [{ text: toHeaderWords(report) }], align: 'right' },
    footer: { ...small, runs: [{ text: toFooterWords(report) }], align: 'center' },
    blocks: [{ paragraph: title }, { table: toTable(report) }, ...toRemarks(report.remarks)],
  })
}

function toHeaderWords({ formNumber, isSample, isDraft, handling }: ComparisonTableReport): string {
  const marks = [formNumber, isSample ? '見本' : '', isDraft ? '案' : '']
  return [...marks, `取扱区分　${handlingWords[handling]}`].filter((word) => word !== '').join('　')
}

/** Ends where the page number follows. */
function toFooterWords({ organizationName, createdOnText }: ComparisonTableReport): string {
  const words = [organizationName, `作成日　${createdOnText}`].filter((word) => word !== '')
  return words.map((word) => `${word}　`).join('')
}

function toTable({ headings, rows }: ComparisonTableReport): WordTable {
  const toHeading = (text: string): WordParagraph => ({
    ...body,
    font: 'gothic',
    runs: [{ text }],
    align: 'center',
    keepsWithNext: true,
  })
  return {
    headings: [toHeading(headings[0]), toHeading(headings[1])],
    rows: rows.map(({ cells, keepsWithNext, startsUnit }, index) => {
      const look = { keepsWithNext, spaceBeforePt: startsUnit && index > 0 ? 8 : 0 }
      return [toCell(cells[0], look), toCell(cells[1], look)] as const
    }),
  }
}

type Look = Pick<WordParagraph, 'keepsWithNext' | 'spaceBeforePt'>

function toCell(cell: ComparisonCell, look: Look): WordParagraph {
  return {
    ...body,
    ...look,
    runs: cell.runs.map(({ text, isMarked }) => ({ text, isUnderlined: isMarked })),
    align: 'both',
    firstIndentPt: cell.indent * em,
    indentPt: cell.hang * em,
  }
}

/** 備考, numbered where there are several. */
function toRemarks(remarks: readonly string[]): { readonly paragraph: WordParagraph }[] {
  return remarks.map((remark, index) => {
    const number = remarks.length > 1 ? `${index + 1}　` : ''
    const text = `${index === 0 ? '備考　' : '　　　'}${number}${remark}`
    const look = { indentPt: 4.5 * em, firstIndentPt: 0, spaceBeforePt: index === 0 ? 6 : 0 }
    return { paragraph: { ...body, ...look, runs: [{ text }] } }
  })
}
