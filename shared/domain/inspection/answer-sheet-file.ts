import type { InspectionQuestionId } from '../id/branded-id.ts'
import { type AnswerChoice, requiresNote, toAnswerChoice } from './answer-choice.ts'

/** The words of the choices in a file, in the order of its drop-down. */
export const fileChoices: readonly (readonly [AnswerChoice, string])[] = [
  ['done', 'できている'],
  ['partlyDone', '一部できている'],
  ['notDone', 'できていない'],
  ['unknown', 'わからない'],
  ['notApplicable', '該当なし'],
]

/** What stands in column A beside the values of column B, from the second row on. */
export const fileLabels = ['団体名', '年度', '点検票番号', '所属', '氏名', '設問の指紋'] as const
export const fileHeadings = ['番号', '設問', '説明', '回答', '備考'] as const
/** Rows as a spreadsheet counts them: the labels begin at 2, the headings stand at 10, the questions begin at 11. */
export const fileRows = { firstLabel: 2, headings: 10, firstQuestion: 11 } as const

type Cell = { readonly text: string; readonly problem: string | null }
export type FileTab = {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[]
}

/** The sheet a tab must belong to. */
export type ExpectedSheet = {
  readonly number: string
  readonly staffName: string
  readonly yearLabel: string
  readonly fingerprint: string
  readonly state: 'notStarted' | 'answering' | 'submitted' | 'excluded'
  readonly questions: readonly {
    readonly id: InspectionQuestionId
    readonly code: string
    readonly text: string
  }[]
}

/** A fault with its place: the tab, the cell and what stands there (cut to 40 characters). */
export type FileProblem = { readonly cell: string; readonly reason: string; readonly value: string }

export type ReadTab = {
  readonly tab: string
  readonly number: string
  readonly staffName: string
  readonly answers: readonly { questionId: InspectionQuestionId; choice: AnswerChoice | null; note: string }[]
  /** What refuses the file. */
  readonly problems: readonly FileProblem[]
  /** What is still to be answered or noted; the sheet is taken in and stays open. */
  readonly gaps: readonly FileProblem[]
}

/** Reads one tab of an answered file against the sheet its number names. Nothing is guessed: every fault has its cell. */
export function readAnswerTab(tab: FileTab, find: (number: string) => ExpectedSheet | undefined): ReadTab {
  const lines = new Map(tab.rows.map(({ line, cells }) => [line, cells]))
  const read = (column: string, line: number): Cell =>
    lines.get(line)?.['ABCDE'.indexOf(column)] ?? { text: '', problem: null }
  const labelled = (label: (typeof fileLabels)[number]) => {
    const line = fileRows.firstLabel + fileLabels.indexOf(label)
    return { cell: `B${line}`, text: read('B', line).text.trim() }
  }
  const number = labelled('点検票番号')
  const name = labelled('氏名')
  const head = { tab: tab.name, number: number.text, staffName: name.text }
  if (read('A', fileRows.firstLabel).text.trim() !== fileLabels[0])
    return { ...head, answers: [], gaps: [], problems: [toProblem('A2', 'notAnAnswerSheet', tab.name)] }
  const sheet = find(number.text)
  if (sheet === undefined)
    return { ...head, answers: [], gaps: [], problems: [toProblem(number.cell, 'unknownSheet', number.text)] }
  const problems = listHeadProblems(sheet, { number, name, labelled })
  if (problems.length > 0) return { ...head, answers: [], gaps: [], problems }
  return { ...head, ...readQuestions(sheet, tab, read) }
}

type Placed = { readonly cell: string; readonly text: string }

function listHeadProblems(
  sheet: ExpectedSheet,
  head: { number: Placed; name: Placed; labelled: (label: (typeof fileLabels)[number]) => Placed },
): FileProblem[] {
  const { number, name } = head
  const year = head.labelled('年度')
  const fingerprint = head.labelled('設問の指紋')
  if (year.text !== sheet.yearLabel) return [toProblem(year.cell, 'otherYear', year.text)]
  if (toNameKey(name.text) !== toNameKey(sheet.staffName))
    return [toProblem(name.cell, 'otherPerson', name.text)]
  if (fingerprint.text !== sheet.fingerprint)
    return [toProblem(fingerprint.cell, 'otherEdition', fingerprint.text)]
  if (sheet.state === 'submitted') return [toProblem(number.cell, 'sheetSubmitted', number.text)]
  if (sheet.state === 'excluded') return [toProblem(number.cell, 'sheetExcluded', number.text)]
  return []
}

function readQuestions(
  sheet: ExpectedSheet,
  tab: FileTab,
  read: (column: string, line: number) => Cell,
): Pick<ReadTab, 'answers' | 'problems' | 'gaps'> {
  const problems: FileProblem[] = []
  const gaps: FileProblem[] = []
  const lineByCode = new Map<string, number>()
  for (const { line } of tab.rows) {
    const code = read('A', line).text.trim()
    if (line < fileRows.firstQuestion || code === '') continue
    if (lineByCode.has(code)) problems.push(toProblem(`A${line}`, 'duplicateQuestion', code))
    else if (!sheet.questions.some((question) => question.code === code))
      problems.push(toProblem(`A${line}`, 'unknownQuestion', code))
    if (!lineByCode.has(code)) lineByCode.set(code, line)
  }
  const answers = sheet.questions.map(({ id, code, text }, index) => {
    const line = lineByCode.get(code)
    if (line === undefined) {
      problems.push(toProblem(`A${fileRows.firstQuestion + index}`, 'missingQuestion', code))
      return { questionId: id, choice: null, note: '' }
    }
    if (read('B', line).text.trim() !== text.trim())
      problems.push(toProblem(`B${line}`, 'changedQuestion', read('B', line).text))
    return { questionId: id, ...readAnswer(line, read, problems, gaps) }
  })
  return { answers, problems, gaps }
}

function readAnswer(
  line: number,
  read: (column: string, line: number) => Cell,
  problems: FileProblem[],
  gaps: FileProblem[],
): { choice: AnswerChoice | null; note: string } {
  const [answer, written] = [read('D', line), read('E', line)]
  for (const [column, cell] of [
    ['D', answer],
    ['E', written],
  ] as const) {
    if (cell.problem !== null) problems.push(toProblem(`${column}${line}`, cell.problem, cell.text))
  }
  const choice = toChoice(answer.text)
  const note = written.text.replace(/\r\n?/g, '\n').trim()
  if (answer.problem === null && answer.text.trim() === '')
    gaps.push(toProblem(`D${line}`, 'missingAnswer', ''))
  else if (answer.problem === null && choice === undefined)
    problems.push(toProblem(`D${line}`, 'unknownAnswer', answer.text))
  if ([...note].length > 500) problems.push(toProblem(`E${line}`, 'tooLong', note))
  if (/[^\P{Cc}\n\t]/u.test(note)) problems.push(toProblem(`E${line}`, 'controlCharacter', note))
  if (choice !== undefined && requiresNote(choice) && note === '')
    gaps.push(toProblem(`E${line}`, 'missingNote', ''))
  return { choice: choice ?? null, note }
}

/** The words of the drop-down, or the digit of the paper. */
function toChoice(text: string): AnswerChoice | undefined {
  const word = text.normalize('NFKC').replace(/\s/g, '')
  return fileChoices.find(([, label]) => label === word)?.[0] ?? toAnswerChoice(word)
}

function toNameKey(name: string): string {
  return name.replace(/\s/gu, '')
}

function toProblem(cell: string, reason: string, value: string): FileProblem {
  return { cell, reason, value: [...value].slice(0, 40).join('') }
}
