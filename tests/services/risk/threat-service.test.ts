import { describe, expect, it } from 'vitest'
import type { ThreatFields } from '../../../shared/contract/threats.ts'
import { aUnion, refusalOf } from '../../support/a-union.ts'

const toWanted = (): ThreatFields => ({
  ...{ group: 5, title: '水道の断水', description: '冷却と衛生に水が使えない。', usualLevel: 1 },
  ...{ assetKinds: ['server', 'networkLine', 'server'], measureCategories: ['operation', 'physical'] },
})

describe('the catalogue of threats', () => {
  it('is in every new data folder, and comes once', async () => {
    const { officer } = await aUnion()
    const { threats } = await officer.threats.list({})
    expect(threats.length).toBeGreaterThanOrEqual(40)
    expect(threats[0]).toMatchObject({ number: 1, builtInCode: 'T01', retirementReason: null, riskCount: 0 })
    expect(await officer.threats.loadBuiltIn({})).toEqual({ added: 0 })
  })

  it('takes threats of the body’s own under the next number, kinds and items once and in order', async () => {
    const { officer } = await aUnion()
    const { threats } = await officer.threats.list({})
    const made = await officer.threats.create(toWanted())
    expect(made).toMatchObject({
      ...{ number: threats.length + 1, builtInCode: null, assetKinds: ['networkLine', 'server'] },
      measureCategories: ['physical', 'operation'],
    })
  })

  it('keeps what is 廃止 with its reason and lets nothing change it', async () => {
    const { officer } = await aUnion()
    const made = await officer.threats.create(toWanted())
    const target = { threatId: made.id, expectedRowVersion: made.rowVersion }
    const retired = await officer.threats.retire({ ...target, reason: '使わない' })
    expect(retired.retirementReason).toBe('使わない')
    const next = { ...target, expectedRowVersion: retired.rowVersion }
    expect(await refusalOf(officer.threats.update({ ...next, ...toWanted() }))).toMatchObject({
      rule: 'threatRetired',
    })
    expect(await refusalOf(officer.threats.retire({ ...next, reason: 'x' }))).toMatchObject({
      rule: 'threatRetired',
    })
    const again = await officer.threats.reinstate(next)
    expect(again.retirementReason).toBeNull()
    expect(
      await refusalOf(officer.threats.reinstate({ ...next, expectedRowVersion: again.rowVersion })),
    ).toMatchObject({ rule: 'threatNotRetired' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('refuses a change of what changed meanwhile', async () => {
    const { officer } = await aUnion()
    const made = await officer.threats.create(toWanted())
    const change = { threatId: made.id, expectedRowVersion: made.rowVersion, ...toWanted() }
    await officer.threats.update({ ...change, usualLevel: 2 })
    expect(await refusalOf(officer.threats.update({ ...change, usualLevel: 3 }))).toMatchObject({
      code: 'stale_row',
    })
  })
})
