import { describe, expect, it } from 'vitest'
import {
  type ApprovalStep,
  checkMaySign,
  checkPaperSteps,
  findNextStep,
  maySendBack,
  maySignAtAll,
  maySignStep,
} from '../../../shared/domain/approval/approval-step.ts'
import type { AccountId, ApprovalStepId } from '../../../shared/domain/id/branded-id.ts'
import { AppError } from '../../../shared/errors/app-error.ts'

function aStep(position: number, changes: Partial<ApprovalStep> = {}): ApprovalStep {
  const id = `step-${position}` as ApprovalStepId
  return {
    id,
    position,
    title: `職${position}`,
    accountId: null,
    method: null,
    signerAccountId: null,
    ...changes,
  }
}

const approver = (name: string) => ({ accountId: name as AccountId, roles: ['approver'] as const })

function ruleOf(act: () => void): unknown {
  try {
    act()
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.details.rule ?? error.code
    throw error
  }
}

describe('the turn of a box', () => {
  it('goes from the lowest box to the highest', () => {
    const steps = [aStep(1), aStep(2), aStep(3)]
    expect(findNextStep(steps)?.position).toBe(3)
    expect(findNextStep([aStep(1), aStep(2), aStep(3, { method: 'paper' })])?.position).toBe(2)
    expect(findNextStep(steps.map((step) => ({ ...step, method: 'signature' as const })))).toBeUndefined()
  })

  it('lets only those sign who are named for it', () => {
    const steps = [aStep(1), aStep(2, { accountId: 'mine' as AccountId })]
    const [high, low] = steps as [ApprovalStep, ApprovalStep]
    expect(maySignStep(approver('mine'), low, steps)).toBe(true)
    expect(maySignStep(approver('other'), low, steps)).toBe(false)
    expect(ruleOf(() => checkMaySign(approver('other'), low, steps))).toBe('not_permitted')
    expect(ruleOf(() => checkMaySign(approver('other'), high, steps))).toBe('stepWaits')
  })

  it('lets an approver sign one box without a name in a round, not two', () => {
    const low = aStep(2, { method: 'signature', signerAccountId: 'mine' as AccountId })
    const high = aStep(1)
    expect(maySignStep(approver('mine'), high, [high, low])).toBe(false)
    expect(maySignStep(approver('other'), high, [high, low])).toBe(true)
    expect(maySignStep({ accountId: 'o' as AccountId, roles: ['officer'] }, high, [high, low])).toBe(false)
    expect(ruleOf(() => checkMaySign(approver('mine'), low, [high, low]))).toBe('stepTaken')
  })

  it('is nobody’s who is not signed in, and no respondent’s or auditor’s', () => {
    const step = aStep(1)
    expect(maySignStep({ accountId: null, roles: ['approver'] }, step, [step])).toBe(false)
    expect(maySignAtAll(['respondent', 'auditor'])).toBe(false)
    const named = aStep(1, { accountId: 'mine' as AccountId })
    expect(maySignStep({ accountId: 'mine' as AccountId, roles: ['respondent'] }, named, [named])).toBe(false)
  })

  it('is what lets one send the record back', () => {
    const steps = [aStep(1, { accountId: 'high' as AccountId }), aStep(2, { accountId: 'low' as AccountId })]
    expect([maySendBack(approver('low'), steps), maySendBack(approver('high'), steps)]).toEqual([true, false])
  })
})

describe('boxes on paper', () => {
  const ids = (...positions: number[]) => positions.map((position) => aStep(position).id)

  it.each([
    ['all of them', ids(1, 2, 3), 'accepted'],
    ['the lower ones', ids(2, 3), 'accepted'],
    ['one above an empty one', ids(1, 3), 'stepWaits'],
    ['the highest alone', ids(1), 'stepWaits'],
  ])('may be taken over for %s: %s → %s', (_, wanted, expected) => {
    expect(ruleOf(() => checkPaperSteps([aStep(1), aStep(2), aStep(3)], wanted))).toBe(expected)
  })

  it('may not be taken over twice', () => {
    const steps = [aStep(1), aStep(2, { method: 'paper' })]
    expect(ruleOf(() => checkPaperSteps(steps, ids(1, 2)))).toBe('stepTaken')
  })
})
