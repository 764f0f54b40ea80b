import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import {
  buildPolicyTextReport,
  type PolicyBlock,
  type PolicyTextInput,
  type PolicyTextReport,
} from '../../shared/domain/report/policy-text-model.ts'
import { splitTableRows } from '../../shared/domain/report/table-rows.ts'
import type { WordParagraph } from './word-markup.ts'
import { type WordBlock, writeWordDocument } from './word-writer.ts'

const em = 10.5
const body = { font: 'mincho', sizePt: em, linePt: 18 } as const
const small = { font: 'gothic', sizePt: 8, linePt: 12 } as const
const handlingWords = { public: '公開', internal: '内部', closed: '非公開' } as const

/** An edition as it is kept, and all else its file is made of. */
export type EditionFileInput = Omit<PolicyTextInput, 'preamble' | 'provisions'> & { readonly text: string }

/** An edition as a .docx file, set as on paper: chapter headings, captions over articles, items standing in. */
export function writeEditionWordFile({ text, ...input }: EditionFileInput): Uint8Array {
  const { preamble, provisions } = parsePolicyText(text)
  const report = buildPolicyTextReport({ ...input, preamble, provisions })
  return writeWordDocument({
    title: report.title,
    author: report.organizationName,
    createdAt: report.createdAt,
    isLandscape: false,
    header: { ...small, runs: [{ text: toHeaderWords(report) }], align: 'right' },
    footer: { ...small, runs: [{ text: toFooterWords(report) }], align: 'center' },
    blocks: [
      { paragraph: toTitle(report.title) },
      ...report.preamble.map((line) => toText(line, { indentPt: 0, firstIndentPt: em })),
      ...report.blocks.flatMap(toBlocks),
    ],
  })
}

/** What is no part of the text stands at the head of each page: which edition it is, and who may read it. */
function toHeaderWords(report: PolicyTextReport): string {
  const { isSample, isDraft, handling, editionText, printedText } = report
  const marks = [
    isSample ? '見本' : '',
    isDraft ? '案' : '',
    editionText,
    `取扱区分　${handlingWords[handling]}`,
  ]
  return [...marks, printedText?.replace('印刷　', '書き出し　') ?? '']
    .filter((word) => word !== '')
    .join('　')
}

/** Ends where the page number follows. */
function toFooterWords({ organizationName, createdOnText }: PolicyTextReport): string {
  const words = [organizationName, `作成日　${createdOnText}`].filter((word) => word !== '')
  return words.map((word) => `${word}　`).join('')
}

function toTitle(text: string): WordParagraph {
  return {
    ...{ font: 'mincho', sizePt: 15, linePt: 26 },
    ...{ runs: [{ text, isBold: true }], align: 'center', isTitle: true },
  }
}

function toBlocks(block: PolicyBlock): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ paragraph: toHeading(block.text, block.depth) }]
    case 'caption':
      return [
        toText(block.text, { indentPt: 2 * em, firstIndentPt: em, spaceBeforePt: 6, keepsWithNext: true }),
      ]
    case 'text':
      return [toText(block.text, { indentPt: (block.indent + 1) * em, firstIndentPt: block.indent * em })]
    case 'lines':
      return toLines(block.text)
  }
}

function toHeading(text: string, depth: number): WordParagraph {
  return {
    ...{ font: 'mincho', sizePt: 11.5, linePt: 20, runs: [{ text, isBold: true }] },
    ...{ indentPt: 3 * em, firstIndentPt: 3 * em, spaceBeforePt: 14, keepsWithNext: true },
    outlineLevel: Math.min(depth, 3) - 1,
  }
}

type Look = Partial<WordParagraph>

/** Each line of a text is a paragraph, as people write it. */
function toText(text: string, look: Look): WordBlock {
  return { paragraph: { ...body, runs: [{ text }], align: 'both', ...look } }
}

/** A table of the text as a table, other lines as they are. */
function toLines(text: string): WordBlock[] {
  const lines = text.split('\n')
  const rows = splitTableRows(lines)
  if (rows === undefined) return lines.map((line) => toText(line, { align: 'left' }))
  return [{ grid: rows.map((cells) => cells.map((cell) => ({ ...body, runs: [{ text: cell }] }))) }]
}
