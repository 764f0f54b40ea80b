import { type AnswerChoice, requiresNote, toAnswerChoice } from './answer-choice.ts'
import {
  type ExpectedInspection,
  type ExpectedSheet,
  type FileAnswer,
  type FileLabel,
  type FileProblem,
  type FileTab,
  fileChoices,
  fileLabels,
  fileRows,
  longestFileNote,
  type ReadTab,
  toFileProblem,
} from './answer-sheet-file.ts'

const columns = ['A', 'B', 'C', 'D', 'E'] as const
type Column = (typeof columns)[number]
type Cells = Readonly<{
  name: string
  read: (column: Column, line: number) => { text: string; problem: string | null }
}>

/** Reads one tab of an answered file against the sheet its number names. Nothing is guessed: every fault has its cell. */
export function readAnswerTab(tab: FileTab, expected: ExpectedInspection): ReadTab {
  const lines = new Map(tab.rows.map(({ line, cells }) => [line, cells]))
  const cells: Cells = {
    name: tab.name,
    read: (column, line) => lines.get(line)?.[columns.indexOf(column)] ?? { text: '', problem: null },
  }
  const number = readLabelled(cells, '点検票番号')
  const head = { tab: tab.name, number: number.text, staffName: readLabelled(cells, '氏名').text }
  const nothing = { answers: [], gaps: [], ignored: [] }
  const fault = findFileFault(cells, expected)
  if (fault !== undefined) return { ...head, ...nothing, problems: [fault] }
  const sheet = expected.findSheet(number.text)
  if (sheet === undefined)
    return { ...head, ...nothing, problems: [toFileProblem(number.cell, 'unknownSheet', number.text)] }
  const wrong = findSheetFault(cells, sheet)
  if (wrong !== undefined) return { ...head, ...nothing, problems: [wrong] }
  return { ...head, ...readQuestions(sheet, tab, cells), ignored: listIgnored(tab) }
}

type Placed = { readonly cell: string; readonly text: string; readonly problem: string | null }

function readLabelled(cells: Cells, label: FileLabel): Placed {
  const line = fileRows.firstLabel + fileLabels.indexOf(label)
  const { text, problem } = cells.read('B', line)
  return { cell: `B${line}`, text: text.trim(), problem }
}

/** What shows that the tab is of no such file, of another body or of another year. */
function findFileFault(
  cells: Cells,
  { organizationName, yearLabel }: ExpectedInspection,
): FileProblem | undefined {
  if (cells.read('A', fileRows.firstLabel).text.trim() !== fileLabels[0])
    return toFileProblem('A2', 'notAnAnswerSheet', cells.name)
  const changed = fileLabels
    .map((label) => readLabelled(cells, label))
    .find(({ problem }) => problem !== null)
  if (changed !== undefined) return toFileProblem(changed.cell, changed.problem ?? '', changed.text)
  const year = readLabelled(cells, '年度')
  if (year.text !== yearLabel) return toFileProblem(year.cell, 'otherYear', year.text)
  const organization = readLabelled(cells, '団体名')
  if (toNameKey(organization.text) !== toNameKey(organizationName))
    return toFileProblem(organization.cell, 'otherOrganization', organization.text)
  return undefined
}

function findSheetFault(cells: Cells, sheet: ExpectedSheet): FileProblem | undefined {
  const [number, name, check] = [
    readLabelled(cells, '点検票番号'),
    readLabelled(cells, '氏名'),
    readLabelled(cells, '照合番号'),
  ]
  if (toNameKey(name.text) !== toNameKey(sheet.staffName))
    return toFileProblem(name.cell, 'otherPerson', name.text)
  if (check.text !== sheet.fingerprint) return toFileProblem(check.cell, 'otherEdition', check.text)
  if (sheet.state === 'submitted') return toFileProblem(number.cell, 'sheetSubmitted', number.text)
  if (sheet.state === 'excluded') return toFileProblem(number.cell, 'sheetExcluded', number.text)
  return undefined
}

type Found = { problems: FileProblem[]; gaps: FileProblem[] }

function readQuestions(
  sheet: ExpectedSheet,
  tab: FileTab,
  cells: Cells,
): Pick<ReadTab, 'answers' | 'problems' | 'gaps'> {
  const found: Found = { problems: [], gaps: [] }
  const lineByCode = findQuestionLines(sheet, tab, cells, found.problems)
  const answers = sheet.questions.map(({ id, code, text }, index): FileAnswer => {
    const line = lineByCode.get(code)
    if (line === undefined) {
      const cell = `A${fileRows.firstQuestion + index}`
      found.problems.push(toFileProblem(cell, 'missingQuestion', code))
      return { questionId: id, cell, choice: null, note: '' }
    }
    const words = cells.read('B', line)
    if (words.problem !== null) found.problems.push(toFileProblem(`B${line}`, words.problem, words.text))
    else if (toWording(words.text) !== toWording(text))
      found.problems.push(toFileProblem(`B${line}`, 'changedQuestion', words.text))
    return { questionId: id, cell: `D${line}`, ...readAnswer(line, cells, found) }
  })
  return { answers, ...found }
}

/** The row of each question, by its code; a code that is there twice or unknown is a fault. */
function findQuestionLines(
  sheet: ExpectedSheet,
  tab: FileTab,
  cells: Cells,
  problems: FileProblem[],
): ReadonlyMap<string, number> {
  const lineByCode = new Map<string, number>()
  for (const { line } of tab.rows) {
    const { text, problem } = cells.read('A', line)
    const code = text.trim()
    if (line < fileRows.firstQuestion || code === '') continue
    if (problem !== null) problems.push(toFileProblem(`A${line}`, problem, code))
    else if (lineByCode.has(code)) problems.push(toFileProblem(`A${line}`, 'duplicateQuestion', code))
    else if (!sheet.questions.some((question) => question.code === code))
      problems.push(toFileProblem(`A${line}`, 'unknownQuestion', code))
    if (!lineByCode.has(code)) lineByCode.set(code, line)
  }
  return lineByCode
}

function readAnswer(line: number, cells: Cells, { problems, gaps }: Found) {
  const [answer, written] = [cells.read('D', line), cells.read('E', line)]
  if (answer.problem !== null) problems.push(toFileProblem(`D${line}`, answer.problem, answer.text))
  if (written.problem !== null) problems.push(toFileProblem(`E${line}`, written.problem, written.text))
  const choice = toChoice(answer.text)
  const note = written.text.replace(/\r\n?/g, '\n').trim()
  if (answer.problem === null && answer.text.trim() === '')
    gaps.push(toFileProblem(`D${line}`, 'missingAnswer', ''))
  else if (answer.problem === null && choice === undefined)
    problems.push(toFileProblem(`D${line}`, 'unknownAnswer', answer.text))
  if ([...note].length > longestFileNote) problems.push(toFileProblem(`E${line}`, 'tooLong', note))
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(note)) problems.push(toFileProblem(`E${line}`, 'controlCharacter', note))
  if (choice !== undefined && requiresNote(choice) && note === '')
    gaps.push(toFileProblem(`E${line}`, 'missingNote', ''))
  return { choice: choice ?? null, note }
}

/** What people wrote beside the table or below it: it is shown, so that nobody takes it for read. */
function listIgnored({ rows }: FileTab): FileProblem[] {
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap(({ text }, index) => {
      if (text.trim() === '') return []
      const isBeside = index >= columns.length
      const isBelow = line >= fileRows.firstQuestion && (cells[0]?.text ?? '').trim() === ''
      return isBeside || isBelow ? toFileProblem(`${toColumnName(index)}${line}`, 'notRead', text) : []
    }),
  )
}

/** 0 as A, 26 as AA. */
function toColumnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : `${toColumnName(Math.floor(index / 26) - 1)}${last}`
}

/** The words of the drop-down, or the digit of the paper. */
function toChoice(text: string): AnswerChoice | undefined {
  const word = text.normalize('NFKC').replace(/\s/g, '')
  return fileChoices.find(([, label]) => label === word)?.[0] ?? toAnswerChoice(word)
}

/** A wording without line ends and spaces, which an office program may change by itself. */
function toWording(text: string): string {
  return text.replace(/\s/gu, '')
}

function toNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '')
}
