import { describe, expect, it } from 'vitest'
import { roles } from '../../../shared/domain/account/role.ts'
import {
  mayChangeDocument,
  mayReadDocument,
  mayReadEdition,
} from '../../../shared/domain/policy-document/document-readers.ts'
import { listDocumentWarnings } from '../../../shared/domain/policy-document/document-warnings.ts'
import {
  checkDecision,
  checkEffect,
  checkPublication,
  checkWithdrawal,
} from '../../../shared/domain/policy-document/edition-acts.ts'
import {
  type EditionState,
  editionStates,
  toEditionStateLabel,
} from '../../../shared/domain/policy-document/edition-state.ts'
import { AppError } from '../../../shared/errors/app-error.ts'

function refusalOf(act: () => void): string {
  try {
    act()
    return 'allowed'
  } catch (error) {
    if (error instanceof AppError) return String(error.details.rule ?? error.details.reason)
    throw error
  }
}

const dated = (state: EditionState) => ({
  ...{ state, decidedOn: '2026-11-20', enactedOn: null, effectiveOn: null, publishedOn: null },
})
const answersOf = (act: (state: EditionState) => void) =>
  Object.fromEntries(editionStates.map((state) => [state, refusalOf(() => act(state))]))

describe('the acts on an edition', () => {
  it('are allowed by its state', () => {
    const today = '2026-11-22'
    expect(answersOf((state) => checkDecision(dated(state), today, today))).toEqual({
      ...{ draft: 'allowed', approved: 'alreadyDecided', current: 'alreadyDecided' },
      ...{ former: 'alreadyDecided', withdrawn: 'alreadyDecided' },
    })
    expect(answersOf((state) => checkEffect(dated(state), today, []))).toEqual({
      ...{ draft: 'notDecided', approved: 'allowed', current: 'notDecided' },
      ...{ former: 'notDecided', withdrawn: 'notDecided' },
    })
    expect(answersOf((state) => checkPublication(dated(state), today, today))).toEqual({
      ...{ draft: 'notDecided', approved: 'allowed', current: 'allowed' },
      ...{ former: 'allowed', withdrawn: 'notDecided' },
    })
    expect(answersOf((state) => checkWithdrawal(dated(state)))).toEqual({
      ...{ draft: 'allowed', approved: 'allowed', current: 'editionInForce' },
      ...{ former: 'editionInForce', withdrawn: 'editionInForce' },
    })
  })

  it.each([
    ['2026-11-19', 'beforeDecision'],
    ['2026-11-20', 'effectiveBeforeOther'],
    ['2026-11-21', 'effectiveBeforeOther'],
    ['2026-11-22', 'allowed'],
  ])('put in force on %s beside one of the 21st: %s', (effectiveOn, answer) => {
    const others = [{ number: 1, state: 'current' as const, effectiveOn: '2026-11-21' }]
    expect(refusalOf(() => checkEffect(dated('approved'), effectiveOn, others))).toBe(answer)
  })
})

describe('who may know of a document', () => {
  const open = (...readers: ('officer' | 'approver' | 'auditor' | 'respondent')[]) => ({
    ...{ kind: 'procedure' as const, readers },
  })

  it.each([
    ['officer', open('officer'), true],
    ['administrator', open('officer', 'approver', 'auditor', 'respondent'), false],
    ['auditor', open('officer', 'approver'), false],
    ['respondent', open('officer', 'respondent'), true],
  ] as const)('%s of %j: %s', (role, document, may) => {
    expect(mayReadDocument([role], document)).toBe(may)
  })

  it('is everybody where it is no 実施手順, for its editions in force', () => {
    for (const kind of ['basicPolicy', 'standard'] as const)
      for (const role of roles) expect(mayReadDocument([role], { kind, readers: [] })).toBe(true)
    expect(editionStates.filter((state) => mayReadEdition(['respondent'], { state }))).toEqual([
      ...['current', 'former'],
    ])
  })

  it('changes a 実施手順 as officer only', () => {
    expect(roles.filter((role) => mayChangeDocument([role], open('officer', role as 'officer')))).toEqual([
      'officer',
    ])
  })
})

describe('what is said of an edition', () => {
  it('is that it waits while its day is to come', () => {
    expect(toEditionStateLabel({ state: 'approved', effectiveOn: null })).toBe('決裁済')
    expect(toEditionStateLabel({ state: 'approved', effectiveOn: '2027-04-01' })).toBe('施行待ち')
  })

  it.each([
    ['basicPolicy', ['notPublished', 'noAdopter', 'noEffectiveDate']],
    ['standard', ['notPublished', 'noAdopter', 'noEffectiveDate']],
    ['procedure', ['noAdopter', 'noEffectiveDate']],
  ] as const)('is what %s lacks', (kind, warnings) => {
    const edition = { state: 'current' as const, publishedOn: null, effectiveOn: null, adopters: [] }
    expect(listDocumentWarnings({ kind, editions: [edition] })).toEqual(warnings)
    expect(listDocumentWarnings({ kind, editions: [] })).toEqual(['noCurrent'])
  })
})
