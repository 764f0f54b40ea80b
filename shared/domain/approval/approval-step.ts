import { AppError, ruleViolation } from '../../errors/app-error.ts'
import type { Role } from '../account/role.ts'
import type { AccountId, ApprovalStepId } from '../id/branded-id.ts'
import type { ApprovalMethod } from './approval-state.ts'

/** A box of the 決裁欄; position 1 is the highest and signs last. `accountId` null: any approver signs there. */
export type ApprovalStep = {
  readonly id: ApprovalStepId
  readonly position: number
  readonly title: string
  readonly accountId: AccountId | null
  readonly method: ApprovalMethod | null
  readonly signerAccountId: AccountId | null
}

type Signer = { readonly accountId: AccountId | null; readonly roles: readonly Role[] }

const signerRoles: readonly Role[] = ['approver', 'officer', 'administrator']

/** Whether one who holds these roles may be named for a box. */
export function maySignAtAll(roles: readonly Role[]): boolean {
  return roles.some((role) => signerRoles.includes(role))
}

/** The step whose turn it is: the lowest box that is still empty; undefined where all are filled. */
export function findNextStep<Step extends ApprovalStep>(steps: readonly Step[]): Step | undefined {
  return steps.toSorted((one, other) => other.position - one.position).find(({ method }) => method === null)
}

/**
 * Whether one may sign the step now: it is its turn, and it is theirs by name or, where nobody is named, by the role
 * of an approver who has not signed another box of this round.
 */
export function maySignStep(signer: Signer, step: ApprovalStep, steps: readonly ApprovalStep[]): boolean {
  return findNextStep(steps)?.id === step.id && isTheirs(signer, step, steps)
}

/** Throws rule `stepTaken`, `stepWaits` (with the title whose turn it is) or `not_permitted`. */
export function checkMaySign(signer: Signer, step: ApprovalStep, steps: readonly ApprovalStep[]): void {
  if (step.method !== null) throw ruleViolation('stepTaken', { title: step.title })
  if (!isTheirs(signer, step, steps)) throw new AppError('not_permitted', { title: step.title })
  const next = findNextStep(steps)
  if (next?.id !== step.id) throw ruleViolation('stepWaits', { title: next?.title ?? '' })
}

/** Throws rule `stepTaken` for a filled box, `stepWaits` where a box below one of these would stay empty. */
export function checkPaperSteps(steps: readonly ApprovalStep[], ids: readonly ApprovalStepId[]): void {
  const wanted = steps.filter(({ id }) => ids.includes(id))
  const taken = wanted.find(({ method }) => method !== null)
  if (taken !== undefined) throw ruleViolation('stepTaken', { title: taken.title })
  const highest = Math.min(...wanted.map(({ position }) => position))
  const left = steps.find(
    ({ id, method, position }) => method === null && position > highest && !ids.includes(id),
  )
  if (left !== undefined) throw ruleViolation('stepWaits', { title: left.title })
}

/** Whether one may send the record back: the one whose turn it is. */
export function maySendBack(signer: Signer, steps: readonly ApprovalStep[]): boolean {
  const next = findNextStep(steps)
  return next !== undefined && isTheirs(signer, next, steps)
}

/** Throws `not_permitted` for anybody but the one whose turn it is. */
export function checkMaySendBack(signer: Signer, steps: readonly ApprovalStep[]): void {
  if (!maySendBack(signer, steps)) throw new AppError('not_permitted')
}

function isTheirs({ accountId, roles }: Signer, step: ApprovalStep, steps: readonly ApprovalStep[]): boolean {
  if (accountId === null || !maySignAtAll(roles)) return false
  if (step.accountId !== null) return step.accountId === accountId
  return roles.includes('approver') && !steps.some(({ signerAccountId }) => signerAccountId === accountId)
}
