import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import {
  fileChoices,
  fileHeadings,
  fileLabels,
  fileRows,
} from '../../shared/domain/inspection/answer-sheet-file.ts'

/** One 点検票 to be answered in Excel, on a tab of its own. */
export type AnswerSheetTab = {
  readonly title: string
  /** In the order of `fileLabels`; the third is the sheet's number and names the tab. */
  readonly values: readonly string[]
  readonly guidance: string
  readonly questions: readonly {
    readonly code: string
    readonly text: string
    readonly guidance: string
    readonly answer: string
    readonly note: string
  }[]
}

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const bold: CellStyle = { font: { bold: true } }
const toFill: CellStyle = {
  ...wrapped,
  protection: { locked: false },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } },
}

/**
 * Writes answer sheets as an Excel file. Answers are chosen from a drop-down; everything but answers and notes is
 * locked, without a password, so that nothing is changed by mistake.
 */
export async function writeAnswerSheets(tabs: readonly AnswerSheetTab[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tabs.map(toSheet), stringMode: 'shared' })
}

function toSheet(tab: AnswerSheetTab): WriteSheet {
  const last = fileRows.firstQuestion + tab.questions.length - 1
  const rows = [
    [tab.title],
    ...fileLabels.map((label, index) => [label, tab.values[index] ?? '']),
    [tab.guidance],
    [],
    [...fileHeadings],
    ...tab.questions.map(({ code, text, guidance, answer, note }) => [code, text, guidance, answer, note]),
  ]
  return {
    name: tab.values[2] ?? '',
    columns: [{ width: 12 }, { width: 52 }, { width: 44 }, { width: 18 }, { width: 40 }],
    rows,
    cells: toStyles(tab),
    dataValidations: [
      {
        type: 'list',
        values: fileChoices.map(([, word]) => word),
        range: `D${fileRows.firstQuestion}:D${last}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: '回答',
        errorMessage: '一覧から選んでください。',
      },
    ],
    freezePane: { rows: fileRows.headings },
    protection: { sheet: true },
  }
}

/** Styles by the place of a cell, counted from 0. */
function toStyles({ questions }: AnswerSheetTab): Map<string, { style: CellStyle }> {
  const styles = new Map<string, { style: CellStyle }>([['0,0', { style: bold }]])
  for (const [column] of fileHeadings.entries())
    styles.set(`${fileRows.headings - 1},${column}`, { style: bold })
  for (const index of questions.keys()) {
    const row = fileRows.firstQuestion - 1 + index
    for (const column of [0, 1, 2]) styles.set(`${row},${column}`, { style: wrapped })
    for (const column of [3, 4]) styles.set(`${row},${column}`, { style: toFill })
  }
  return styles
}
