import type { Approval, ApprovalStep } from '../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'

/** What the paper says of one box; `isOnPaper` where its seal is on the paper at all. */
export type PaperRow = Readonly<{
  step: ApprovalStep
  isOnPaper: boolean
  signerName: string
  signedOn: string | null
}>

export type PaperProblems = Readonly<{ signerName?: string; signedOn?: string }>

/** Every box that is still empty, from the highest, taken to be sealed today by the one who is named for it. */
export function toPaperRows(steps: readonly ApprovalStep[], today: string): readonly PaperRow[] {
  return steps
    .filter(({ method }) => method === null)
    .map((step) => ({ step, isOnPaper: true, signerName: step.assigneeName ?? '', signedOn: today }))
}

/**
 * Takes a box in or out. No box may stay empty below a sealed one: taking one in takes in all below it, taking one out
 * takes out all above it.
 */
export function chooseRow(
  rows: readonly PaperRow[],
  position: number,
  isOnPaper: boolean,
): readonly PaperRow[] {
  return rows.map((row) => {
    const isAffected = isOnPaper ? row.step.position >= position : row.step.position <= position
    return isAffected ? { ...row, isOnPaper } : row
  })
}

/** What is still wrong in a row, by field; nothing for a box that is not on the paper. */
export function findPaperProblems(row: PaperRow, approval: Approval, today: string): PaperProblems {
  if (!row.isOnPaper) return {}
  const signerName = findNameProblem(row.signerName.trim())
  const signedOn = findDateProblem(row.signedOn, toLocalDate(approval.requestedAt), today)
  return { ...(signerName && { signerName }), ...(signedOn && { signedOn }) }
}

function findNameProblem(name: string): string | undefined {
  if (name === '') return '押印した人の氏名を入力してください。'
  return [...name].length > 40 ? '氏名は40字までで入力してください。' : undefined
}

function findDateProblem(signedOn: string | null, requestedOn: string, today: string): string | undefined {
  if (signedOn === null) return '押印日を入力してください。'
  if (signedOn > today) return '押印日は、今日までの日にしてください。'
  return signedOn < requestedOn ? '押印日は、決裁にかけた日より前にはできません。' : undefined
}
