import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import type { BadgeTone } from '../../components/badge.tsx'

export const sheetStateWords: Readonly<
  Record<SheetSummary['state'], Readonly<{ word: string; tone: BadgeTone }>>
> = {
  notStarted: { word: '未着手', tone: 'yellow' },
  answering: { word: '回答中', tone: 'blue' },
  submitted: { word: '提出済み', tone: 'green' },
  excluded: { word: '対象外', tone: 'neutral' },
}

export function toDefaultTitle(fiscalYear: number): string {
  return `${toFiscalYearLabel(fiscalYear)} 情報セキュリティ自己点検`
}

export const defaultPurpose =
  '情報セキュリティ基本方針第10条の規定に基づき、情報セキュリティポリシーの遵守状況を検証するため、自己点検を実施する。点検の結果は、課題の把握と改善、職員等の意識の向上及び情報セキュリティポリシーの見直しに活用する。'

/** The choices as headings of narrow columns. */
export const choiceHeadings: Readonly<Record<AnswerChoice, string>> = {
  done: 'できている',
  partlyDone: '一部',
  notDone: 'できていない',
  unknown: 'わからない',
  notApplicable: '該当なし',
}
