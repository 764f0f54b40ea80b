import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { Audience } from '../checklist/audience.ts'
import { audienceWords } from './report-words.ts'

type Sheet = {
  readonly number: string
  readonly unitName: string
  readonly title: string
  readonly staffName: string
  readonly audience: Audience
  readonly state: 'notStarted' | 'answering' | 'submitted' | 'excluded'
  readonly answeredCount: number
  readonly questionCount: number
  readonly returnReason: string | null
}
export type UnsubmittedInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly inspection: { readonly fiscalYear: number; readonly recordNumber: string; readonly dueOn: string }
  readonly sheets: readonly Sheet[]
}

/** 未提出者一覧 as plain values. */
export type UnsubmittedListReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly lead: string
  readonly units: readonly {
    readonly unitName: string
    readonly countText: string
    readonly rows: readonly (readonly string[])[]
  }[]
}

/** Builds the list of those who have not handed in, by unit in roster order. */
export function buildUnsubmittedListReport(input: UnsubmittedInput): UnsubmittedListReport {
  const { inspection } = input
  const handedOut = input.sheets.filter(({ state }) => state !== 'excluded')
  const missing = handedOut.filter(({ state }) => state !== 'submitted')
  const unitNames = Array.from(new Set(missing.map(({ unitName }) => unitName)))
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${toFiscalYearLabel(inspection.fiscalYear)}　自己点検票　未提出者一覧`,
    lead:
      missing.length === 0
        ? `記録番号 ${inspection.recordNumber}。対象の${handedOut.length}枚はすべて提出されている。未提出者はいない。`
        : `記録番号 ${inspection.recordNumber}。提出期限 ${toWareki(inspection.dueOn)}。対象 ${handedOut.length}枚のうち、未提出 ${missing.length}枚。`,
    units: unitNames.map((unitName) => {
      const own = missing.filter((sheet) => sheet.unitName === unitName)
      const all = handedOut.filter((sheet) => sheet.unitName === unitName)
      return { unitName, countText: `${all.length}枚のうち未提出 ${own.length}枚`, rows: own.map(toRow) }
    }),
  }
}

function toRow(sheet: Sheet): readonly string[] {
  const { number, title, staffName, audience } = sheet
  return [number, title, staffName, audienceWords[audience], toStateText(sheet), '']
}

function toStateText({ state, answeredCount, questionCount, returnReason }: Sheet): string {
  if (returnReason !== null) return '差し戻し中'
  return state === 'notStarted' ? '未着手' : `回答中（${questionCount}問中${answeredCount}問）`
}
