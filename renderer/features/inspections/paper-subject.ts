import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import type { ReportSubject } from '../../../shared/contract/reports.ts'

/** The papers of an inspection that can be printed. */
export type Paper = 'blank' | 'filled' | 'unsubmitted' | 'reminder'
/** Whose: everybody's, only those still wanted (not handed in; handed in), a unit's, or chosen ones. */
export type PaperScope = 'all' | 'wanted' | 'unit' | 'chosen'

/** What a letter says beside the names. */
export type Letter = Readonly<{
  addressedTo: 'person' | 'unit'
  documentNumber: string
  omitsSeal: boolean
  issuedOn: string | null
  newDueOn: string | null
  contact: string
}>

export type WantedPaper = Readonly<{
  paper: Paper
  scope: PaperScope
  unitName: string
  chosen: ReadonlySet<string>
  isForBothSides: boolean
  letter: Letter
}>

/** Whether a sheet is one of those still wanted: to be filled in by pen, or to be seen as it was handed in. */
export function isWanted(paper: Paper, { state }: SheetSummary): boolean {
  return (paper === 'filled') === (state === 'submitted')
}

/** What is to be drawn, or the sentence that says what is missing. */
export function toPaperSubject(
  { id: inspectionId }: Inspection,
  wanted: WantedPaper,
  sheets: readonly SheetSummary[],
): ReportSubject | string {
  const { paper, scope, unitName, chosen, isForBothSides } = wanted
  if (paper === 'unsubmitted') return { kind: 'unsubmitted-list', inspectionId }
  if (paper === 'reminder') return toLetterSubject(inspectionId, wanted.letter)
  const ids = (isTaken: (sheet: SheetSummary) => boolean) => sheets.filter(isTaken).map(({ id }) => id)
  const sheetIds =
    scope === 'chosen'
      ? ids(({ id }) => chosen.has(id))
      : scope === 'wanted'
        ? ids((sheet) => isWanted(paper, sheet))
        : null
  if (sheetIds?.length === 0) return noneWords[scope === 'chosen' ? 'chosen' : paper]
  const one = scope === 'unit' ? unitName : null
  return { kind: 'inspection-sheets', inspectionId, filling: paper, unitName: one, sheetIds, isForBothSides }
}

const noneWords = {
  chosen: '印刷する人を選んでください。',
  blank: '未提出の点検票はありません。「だれの分」を選び直してください。',
  filled: '提出済みの点検票はまだありません。「だれの分」を選び直してください。',
} as const

function toLetterSubject(inspectionId: Inspection['id'], letter: Letter): ReportSubject | string {
  const { issuedOn, newDueOn } = letter
  if (issuedOn === null || newDueOn === null) return '発信日と新しい期限を入力してください。'
  if (newDueOn < issuedOn) return '新しい期限は、発信日より後の日にしてください。'
  return { kind: 'reminder-letter', inspectionId, ...letter, issuedOn, newDueOn }
}
