import { type ConditionalRule, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import {
  fileChoices,
  fileHeadings,
  fileLabels,
  fileRows,
  longestFileNote,
} from '../../shared/domain/inspection/answer-sheet-file.ts'
import type { AnswerBook, AnswerSheetTab } from './answer-book.ts'
import { answerColumns, answerFont, toAnswerStyles, toRowHeights } from './answer-sheet-layout.ts'

/**
 * Writes answer sheets as an Excel file, to be printed on A4 too. Answers are chosen from a drop-down; everything but
 * answers and notes is locked, without a password, so that nothing is changed by mistake.
 */
export async function writeAnswerBook({ title, writtenAt, tabs }: AnswerBook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tabs.map(toSheet),
    stringMode: 'shared',
    defaultFont: answerFont,
    namedRanges: tabs.map(toRepeatedHeadings),
    workbookProtection: { lockStructure: true },
    properties: {
      title,
      creator: '情報セキュリティ台帳',
      created: new Date(writtenAt),
      modified: new Date(writtenAt),
    },
  })
}

function toSheet(tab: AnswerSheetTab): WriteSheet {
  return {
    name: toTabName(tab),
    columns: answerColumns.map((width) => ({ width })),
    rows: [
      [tab.title],
      ...fileLabels.map((label, index) => [label, tab.values[index] ?? '']),
      [tab.guidance],
      [],
      [...fileHeadings],
      ...tab.questions.map(({ code, text, guidance, answer, note }) => [code, text, guidance, answer, note]),
    ],
    cells: toAnswerStyles(tab),
    rowDefs: toRowHeights(tab),
    merges: [{ startRow: fileRows.guidance - 1, startCol: 0, endRow: fileRows.guidance - 1, endCol: 4 }],
    dataValidations: toValidations(tab),
    conditionalRules: toMissingNotes(tab),
    freezePane: { rows: fileRows.headings },
    // people may make a row higher to read a long text
    protection: { sheet: true, formatRows: true, formatColumns: true },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&C&P／&N' },
  }
}

/** The headings on each printed page. The writer's own setting forgets the quotes that a name like R8-001 needs. */
function toRepeatedHeadings(tab: AnswerSheetTab) {
  const scope = toTabName(tab)
  const rows = `$${fileRows.headings}:$${fileRows.headings}`
  return { name: '_xlnm.Print_Titles', scope, range: `'${scope}'!${rows}` }
}

function toTabName({ values }: AnswerSheetTab): string {
  return values[2] ?? ''
}

function toLastRow({ questions }: AnswerSheetTab): number {
  return fileRows.firstQuestion + questions.length - 1
}

function toValidations(tab: AnswerSheetTab): DataValidation[] {
  const last = toLastRow(tab)
  return [
    {
      type: 'list',
      values: fileChoices.map(([, word]) => word),
      range: `D${fileRows.firstQuestion}:D${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '回答',
      errorMessage: '一覧から選んでください。',
    },
    {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: String(longestFileNote),
      range: `E${fileRows.firstQuestion}:E${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '備考',
      errorMessage: `備考は${longestFileNote}字までです。`,
    },
  ]
}

/** A note that must still be written is red until something stands in it. */
function toMissingNotes(tab: AnswerSheetTab): ConditionalRule[] {
  const first = fileRows.firstQuestion
  return [
    {
      type: 'expression',
      priority: 1,
      formula: `AND(OR($D${first}="一部できている",$D${first}="できていない"),TRIM($E${first})="")`,
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFD6D6' } } },
      range: `E${first}:E${toLastRow(tab)}`,
    },
  ]
}
