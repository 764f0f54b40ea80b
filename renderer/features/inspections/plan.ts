import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../../shared/contract/contract.ts'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { fiscalYearEnd, fiscalYearStart, toFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { defaultPurpose, toDefaultTitle } from './words.ts'

type Client = ContractRouterClient<typeof contract>
export type Proposed = Awaited<ReturnType<Client['inspections']['proposeRoster']>>[number]
export type PlannedPerson = OpeningProposal['roster'][number]

/** What the officer decides before an inspection is opened. */
export type Plan = Readonly<{
  fiscalYear: number
  title: string
  purpose: string
  openedOn: string | null
  dueOn: string | null
  /** Whether the 所属長 confirms each sheet before closing. */
  requiresConfirmation: boolean
  /** Keys of the proposed people left out. */
  leftOut: ReadonlySet<string>
}>

const answeringDays = 28

/** A plan that can be kept as it is: opened today or on the year's first day, four weeks to answer. */
export function toFirstPlan(
  fiscalYear: number,
  today: string,
  previous: OpeningProposal['previous'] = null,
): Plan {
  const openedOn = toFiscalYear(today) === fiscalYear ? today : fiscalYearStart(fiscalYear)
  const due = addDays(openedOn, answeringDays)
  const end = fiscalYearEnd(fiscalYear)
  return {
    fiscalYear,
    title: toDefaultTitle(fiscalYear),
    // last year's purpose goes on
    purpose: previous === null || previous.purpose === '' ? defaultPurpose : previous.purpose,
    openedOn,
    dueOn: due > end ? end : due,
    requiresConfirmation: previous?.requiresConfirmation ?? true,
    leftOut: new Set(),
  }
}

/** Whether somebody changed the plan that was proposed. */
export function isPlanChanged(plan: Plan, first: Plan): boolean {
  const parts = ['title', 'purpose', 'openedOn', 'dueOn', 'requiresConfirmation'] as const
  return parts.some((part) => plan[part] !== first[part]) || plan.leftOut.size > 0
}

export function toProposedKey({
  staffMemberId,
  audience,
}: Pick<Proposed, 'staffMemberId' | 'audience'>): string {
  return `${staffMemberId} ${audience}`
}

export type PlanProblems = Readonly<Partial<Record<'title' | 'openedOn' | 'dueOn', string>>>

/** What must be mended before the plan can go on; empty when nothing. */
export function findPlanProblems(plan: Plan): PlanProblems {
  const { title, openedOn, dueOn, fiscalYear } = plan
  return {
    ...(title.trim() === '' && { title: '題名を入力してください。' }),
    ...(openedOn === null && { openedOn: '開始日を入力してください。' }),
    ...(openedOn !== null &&
      toFiscalYear(openedOn) !== fiscalYear && {
        openedOn: '開始日は、選んだ年度の4月1日から3月31日までの日にしてください。',
      }),
    ...(dueOn === null && { dueOn: '回答の期限を入力してください。' }),
    ...(dueOn !== null &&
      openedOn !== null &&
      dueOn < openedOn && { dueOn: '回答の期限は、開始日より後の日にしてください。' }),
  }
}
