import { describe, expect, it } from 'vitest'
import {
  checkSettling,
  refuseUnlessHandling,
  refuseUnlessSettled,
} from '../../../shared/domain/incident/incident-state.ts'
import { AppError } from '../../../shared/errors/app-error.ts'

const incident = {
  ...{ number: 'R8-事案-01', state: 'handling' as const, foundOn: '2026-11-20' },
  ...{ cause: '数えていなかった', prevention: '二人で数える' },
}
const days = { settledOn: '2026-11-22', today: '2026-11-22' }

function detailsOf(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.details
    throw error
  }
  return 'allowed'
}

describe('checkSettling', () => {
  it('allows one whose cause and prevention are written, from the day it was found until today', () => {
    expect(detailsOf(() => checkSettling(incident, days))).toBe('allowed')
    expect(detailsOf(() => checkSettling(incident, { ...days, settledOn: '2026-11-20' }))).toBe('allowed')
  })

  it.each([
    [{ cause: ' \n　' }, days, { field: 'cause', reason: 'required' }],
    [{ prevention: '' }, days, { field: 'prevention', reason: 'required' }],
    [{}, { ...days, settledOn: '2026-11-23' }, { field: 'settledOn', reason: 'inFuture' }],
    [{}, { ...days, settledOn: '2026-11-19' }, { field: 'settledOn', reason: 'beforeFound' }],
    [{ state: 'settled' as const }, days, { rule: 'incidentSettled', number: 'R8-事案-01' }],
    [{ state: 'withdrawn' as const }, days, { rule: 'incidentWithdrawn', number: 'R8-事案-01' }],
  ])('refuses %j on %j', (changes, wanted, details) => {
    expect(detailsOf(() => checkSettling({ ...incident, ...changes }, wanted))).toEqual(details)
  })
})

describe('what is done in which state', () => {
  it.each([
    ['handling', 'allowed', 'incidentNotSettled'],
    ['settled', 'incidentSettled', 'allowed'],
    ['withdrawn', 'incidentWithdrawn', 'incidentWithdrawn'],
  ] as const)('is told of %s', (state, whileHandling, onceSettled) => {
    const ruleOf = (act: () => void) => {
      const details = detailsOf(act)
      return typeof details === 'object' && details !== null && 'rule' in details ? details.rule : details
    }
    expect(ruleOf(() => refuseUnlessHandling({ ...incident, state }))).toBe(whileHandling)
    expect(ruleOf(() => refuseUnlessSettled({ ...incident, state }))).toBe(onceSettled)
  })
})
