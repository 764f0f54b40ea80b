import { describe, expect, it } from 'vitest'
import type { Consideration } from '../../../shared/domain/policy-review/consideration.ts'
import { listConsiderationGaps } from '../../../shared/domain/policy-review/consideration.ts'
import {
  checkDecision,
  checkIsOpen,
  checkLeadsToEdition,
} from '../../../shared/domain/policy-review/review-acts.ts'
import { AppError } from '../../../shared/errors/app-error.ts'

function refusalOf(act: () => void) {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('the act was not refused')
}

const matter: Consideration = {
  ...{ subject: '漏えい', situation: '', provisions: [], likelihood: 2, loss: 3 },
  ...{ judgement: 'amend', reason: '定めを置く。' },
}
const review = { number: 'R8-見直し-01', state: 'open' as const, triggers: [{}], considerations: [matter] }
const decision = {
  ...{ outcome: 'amend' as const, reasons: '備えるため。', plannedAmendment: '第7条を改める。' },
  ...{ decidedOn: '2026-11-22', decidedBy: '局長' },
}
const today = '2026-11-22'

describe('checkDecision', () => {
  it('takes what follows from the matters', () => {
    expect(() => checkDecision(review, decision, today)).not.toThrow()
    const kept = { ...matter, judgement: 'keep' as const }
    const keeping = { ...decision, outcome: 'keep' as const, plannedAmendment: '' }
    expect(() => checkDecision({ ...review, considerations: [kept] }, keeping, today)).not.toThrow()
  })

  it.each([
    ['reviewDecided', { state: 'decided' as const }, {}],
    ['reviewWithdrawn', { state: 'withdrawn' as const }, {}],
    ['noTrigger', { triggers: [] }, {}],
    ['noConsideration', { considerations: [] }, {}],
    ['considerationUnfinished', { considerations: [matter, { ...matter, loss: null }] }, {}],
    ['nothingToAmend', { considerations: [{ ...matter, judgement: 'operate' as const }] }, {}],
    ['matterToAmend', {}, { outcome: 'keep' as const }],
  ])('refuses with %s', (rule, part, other) => {
    const refused = refusalOf(() => checkDecision({ ...review, ...part }, { ...decision, ...other }, today))
    expect(refused).toMatchObject({ code: 'rule_violation', details: { rule } })
  })

  it.each([
    ['reasons', 'required', { reasons: ' \n' }],
    ['plannedAmendment', 'required', { plannedAmendment: '' }],
    ['decidedOn', 'inFuture', { decidedOn: '2026-11-23' }],
  ])('refuses a decision whose %s is %s', (field, reason, other) => {
    const refused = refusalOf(() => checkDecision(review, { ...decision, ...other }, today))
    expect(refused).toMatchObject({ code: 'invalid_input', details: { field, reason } })
  })
})

describe('checkIsOpen and checkLeadsToEdition', () => {
  it('let only an open review change and only one decided 改正する lead to an edition', () => {
    expect(() => checkIsOpen(review)).not.toThrow()
    const decided = { ...review, state: 'decided' as const }
    expect(() => checkLeadsToEdition({ ...decided, outcome: 'amend' })).not.toThrow()
    expect(refusalOf(() => checkLeadsToEdition({ ...decided, outcome: 'keep' })).details.rule).toBe(
      'reviewKeeps',
    )
    expect(refusalOf(() => checkLeadsToEdition({ ...review, outcome: null })).details.rule).toBe(
      'reviewNotDecided',
    )
  })
})

describe('listConsiderationGaps', () => {
  it('names what is still to be weighed, in the order of the form', () => {
    const empty = { ...matter, likelihood: null, loss: null, judgement: null, reason: ' ' }
    expect(listConsiderationGaps(empty)).toEqual(['likelihood', 'loss', 'judgement', 'reason'])
    expect(listConsiderationGaps(matter)).toEqual([])
  })
})
