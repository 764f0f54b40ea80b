import { describe, expect, it } from 'vitest'
import { type Typed, toQuickAct } from '../../../renderer/features/risks/quick-rating.ts'
import { listFactors } from '../../../shared/domain/risk/risk-method.ts'
import { aListedRisk } from './a-risk.ts'

const riskId = aListedRisk().id
const other = aListedRisk({ id: 'r2' as typeof riskId }).id
const key = (name: string, part: object = {}) => ({
  ...{ key: name, code: '', repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...part },
})
const act = (name: string, typed: Typed | null, part: object = {}) =>
  toQuickAct(key(name, part), riskId, typed, listFactors('likelihoodLoss'))

describe('toQuickAct', () => {
  it('takes one digit a factor, 可能性 first, and rates with the last', () => {
    const first = act('3', null)
    expect(first).toEqual({ kind: 'typed', typed: { riskId, levels: [3] } })
    expect(act('2', { riskId, levels: [3] })).toMatchObject({
      kind: 'rate',
      rating: { likelihood: 3, loss: 2 },
    })
  })

  it('asks the form of IPA for three', () => {
    const factors = listFactors('ipa')
    expect(toQuickAct(key('1'), riskId, { riskId, levels: [3, 2] }, factors)).toMatchObject({
      kind: 'rate',
      rating: { importance: 3, threatLevel: 2, vulnerability: 1, likelihood: null, loss: null },
    })
  })

  it('never goes on with what was typed for another row', () => {
    expect(act('2', { riskId: other, levels: [3] })).toEqual({
      kind: 'typed',
      typed: { riskId, levels: [2] },
    })
  })

  it.each([
    ['a full-width digit', '３', {}],
    ['a key of the number pad without NumLock', 'PageDown', { code: 'Numpad3' }],
  ])('takes %s', (_name, name, part) => {
    expect(act(name, null, part)).toMatchObject({ typed: { levels: [3] } })
  })

  it('refuses digits that are no level, and a key that is held rates nothing twice', () => {
    expect(act('4', null)).toEqual({ kind: 'refused', key: '4' })
    expect(act('3', { riskId, levels: [3] }, { repeat: true })).toEqual({ kind: 'held' })
  })

  it('takes a digit back by Backspace and all by Escape, and leaves both to the list where nothing is typed', () => {
    expect(act('Backspace', { riskId, levels: [3] })).toEqual({
      kind: 'typed',
      typed: { riskId, levels: [] },
    })
    expect(act('Escape', { riskId, levels: [3] })).toEqual({ kind: 'typed', typed: null })
    expect(act('Escape', null)).toBeUndefined()
    expect(act('Backspace', { riskId, levels: [] })).toBeUndefined()
  })

  it('leaves shortcuts alone', () => {
    expect(act('1', null, { altKey: true })).toBeUndefined()
    expect(act('a', null, { ctrlKey: true })).toBeUndefined()
  })
})
