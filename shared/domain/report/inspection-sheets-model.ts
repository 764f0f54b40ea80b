import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { Audience } from '../checklist/audience.ts'
import type { AnswerChoice } from '../inspection/answer-choice.ts'
import { type AnswerOrigin, toEntryTexts } from '../inspection/answer-origin.ts'
import { audienceWords } from './report-words.ts'

/** The boxes of a 点検票 in their order: the digit that enters them and the word over them. */
export const sheetBoxes: readonly {
  readonly choice: AnswerChoice
  readonly key: string
  readonly word: string
}[] = [
  { choice: 'done', key: '1', word: 'できて\nいる' },
  { choice: 'partlyDone', key: '2', word: '一部' },
  { choice: 'notDone', key: '3', word: 'できて\nいない' },
  { choice: 'unknown', key: '4', word: 'わから\nない' },
  { choice: 'notApplicable', key: '0', word: '該当\nなし' },
]

const longWords: Readonly<Record<AnswerChoice, string>> = {
  done: 'できている',
  partlyDone: '一部できている',
  notDone: 'できていない',
  unknown: 'わからない',
  notApplicable: '該当なし',
}

export type PrintedQuestion = {
  readonly number: string
  readonly text: string
  readonly guidance: string
  /** Place of the ticked box among `sheetBoxes`; null while blank or unanswered. */
  readonly ticked: number | null
  /** What the ticked box says, and the note; empty on a blank sheet. */
  readonly answerText: string
  readonly note: string
}

export type PrintedSheet = {
  readonly title: string
  /** What the QR code holds: the sheet's number, as it is typed. */
  readonly number: string
  readonly name: string
  readonly unitName: string
  readonly staffTitle: string
  readonly dueText: string
  readonly introduction: string
  readonly questions: readonly PrintedQuestion[]
  /** 提出日 and 確認 as the record has them; a blank sheet has lines to write on. */
  readonly submittedText: string | null
  readonly confirmedText: string | null
  /** Who entered it and from what; empty on a blank sheet. */
  readonly entryTexts: readonly string[]
}

/** 点検票 of several people, blank or filled, as plain values. */
export type InspectionSheetsReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly isBlank: boolean
  /** An empty page follows a sheet that ends on a front side. */
  readonly isForBothSides: boolean
  readonly sheets: readonly PrintedSheet[]
}

type Answer = {
  readonly choice: AnswerChoice | null
  readonly note: string
  readonly enteredFrom: AnswerOrigin
  readonly enteredBy: string | null
}
export type SheetsInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly fiscalYear: number
  readonly dueOn: string
  readonly filling: 'blank' | 'filled'
  readonly isForBothSides: boolean
  readonly introductions: Readonly<Record<Audience, string>>
  readonly questions: readonly {
    readonly id: string
    readonly audience: Audience
    readonly code: string
    readonly text: string
    readonly guidance: string
  }[]
  readonly sheets: readonly {
    readonly number: string
    readonly staffName: string
    readonly unitName: string
    readonly title: string
    readonly audience: Audience
    readonly submittedOn: string | null
    readonly confirmedOn: string | null
    readonly confirmedBy: string | null
    readonly isOnPaper: boolean
    /** The second pass over a sheet from paper, where there was one. */
    readonly comparedAt: string | null
    readonly comparedBy: string | null
    /** By the id of the question. */
    readonly answers: ReadonlyMap<string, Answer>
  }[]
}

/** Builds the 点検票 (policy article 10) of the given people, in their order. */
export function buildInspectionSheetsReport(input: SheetsInput): InspectionSheetsReport {
  const yearLabel = toFiscalYearLabel(input.fiscalYear)
  const isBlank = input.filling === 'blank'
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${yearLabel} 自己点検票${isBlank ? '' : '（回答）'}`,
    isBlank,
    isForBothSides: input.isForBothSides,
    sheets: input.sheets.map((sheet) => ({
      title: `${yearLabel}　情報セキュリティ自己点検票（${audienceWords[sheet.audience]}用）`,
      number: sheet.number,
      name: sheet.staffName,
      unitName: sheet.unitName,
      staffTitle: sheet.title,
      dueText: toWareki(input.dueOn),
      introduction: input.introductions[sheet.audience],
      questions: input.questions
        .filter(({ audience }) => audience === sheet.audience)
        .map((question) => toPrintedQuestion(question, isBlank ? undefined : sheet.answers.get(question.id))),
      submittedText: isBlank || sheet.submittedOn === null ? null : toWareki(sheet.submittedOn),
      confirmedText: isBlank ? null : toConfirmedText(sheet),
      entryTexts: isBlank ? [] : toEntryTexts([...sheet.answers.values()], sheet),
    })),
  }
}

function toPrintedQuestion(
  { code, text, guidance }: { code: string; text: string; guidance: string },
  answer: Answer | undefined,
): PrintedQuestion {
  const choice = answer?.choice ?? null
  return {
    ...{ number: code, text, guidance },
    ticked: choice === null ? null : answerChoicePlace(choice),
    answerText: choice === null ? '' : longWords[choice],
    note: answer?.note ?? '',
  }
}

function answerChoicePlace(choice: AnswerChoice): number {
  return sheetBoxes.findIndex((box) => box.choice === choice)
}

function toConfirmedText(sheet: SheetsInput['sheets'][number]): string | null {
  if (sheet.confirmedOn === null) return null
  const how = sheet.isOnPaper ? '（紙の確認印）' : ''
  return `${toWareki(sheet.confirmedOn)}　${sheet.confirmedBy ?? ''}${how}`
}
