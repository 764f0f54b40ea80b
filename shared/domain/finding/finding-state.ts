import { invalidInput, ruleViolation } from '../../errors/app-error.ts'

/** 未着手・実施中・完了・確認済, and 取り下げ for what was no finding after all. */
export const findingStates = ['notStarted', 'underway', 'completed', 'confirmed', 'withdrawn'] as const
export type FindingState = (typeof findingStates)[number]

const labels: Readonly<Record<FindingState, string>> = {
  notStarted: '未着手',
  underway: '実施中',
  completed: '完了',
  confirmed: '確認済',
  withdrawn: '取り下げ',
}

export function toFindingStateLabel(state: FindingState): string {
  return labels[state]
}

/** Whether the corrective action is still to be carried out. */
export function isOpenFinding(state: FindingState): boolean {
  return state === 'notStarted' || state === 'underway'
}

/** Past its day while something is still to be done; `today` and `dueOn` are calendar dates. */
export function isOverdue(finding: { state: FindingState; dueOn: string | null }, today: string): boolean {
  return isOpenFinding(finding.state) && finding.dueOn !== null && finding.dueOn < today
}

type Progress = {
  readonly number: string
  readonly state: FindingState
  readonly cause: string
  readonly correctiveAction: string
}
type Step = {
  readonly state: 'notStarted' | 'underway' | 'completed'
  readonly completedOn: string | null
  readonly outcome: string
}

/**
 * Refuses a step that cannot be: on a confirmed or withdrawn finding (rule `findingSettled`), or 完了 without cause,
 * action, outcome and a day between the finding and today (`foundOn`, `today`).
 */
export function checkFindingStep(
  finding: Progress,
  step: Step,
  days: { foundOn: string; today: string },
): void {
  if (finding.state === 'confirmed' || finding.state === 'withdrawn')
    throw ruleViolation('findingSettled', { number: finding.number })
  if (step.state !== 'completed') return
  if (finding.cause.trim() === '') throw invalidInput('cause', 'required')
  if (finding.correctiveAction.trim() === '') throw invalidInput('correctiveAction', 'required')
  if (step.outcome.trim() === '') throw invalidInput('outcome', 'required')
  if (step.completedOn === null) throw invalidInput('completedOn', 'required')
  if (step.completedOn > days.today) throw invalidInput('completedOn', 'inFuture')
  if (step.completedOn < days.foundOn) throw invalidInput('completedOn', 'beforeFinding')
}
