import { describe, expect, it } from 'vitest'
import { openYear } from '../support/a-stocktaking.ts'
import { refusalOf } from '../support/a-union.ts'
import { aRecordToApprove, signNext } from '../support/an-approval.ts'
import { someAssetValues } from '../support/some-assets.ts'

/** A closed stocktaking, with the two boxes of the settings. */
async function aStocktakingToApprove() {
  const union = await aRecordToApprove()
  const { officer } = union
  const [unit] = await officer.units.list({})
  if (unit === undefined) throw new Error('no unit')
  await officer.assets.create(someAssetValues(unit.id))
  const opened = await openYear(officer, 2026)
  const closing = { closedOn: '2026-11-22', acknowledged: 1, reason: '期限のため' }
  const target = { stocktakingId: opened.id, expectedRowVersion: opened.rowVersion }
  const closed = await officer.stocktakings.close({ ...target, ...closing })
  const record = { kind: 'stocktaking', id: closed.id } as const
  const request = () => officer.approvals.request({ record, expectedRowVersion: closed.rowVersion })
  return { ...union, closed, record, request }
}

describe('決裁 of a stocktaking', () => {
  it('seals it when every box is signed; its paper is known by its fingerprint', async () => {
    const stocktaking = await aStocktakingToApprove()
    const { officer, approver, closed } = stocktaking
    await stocktaking.request()
    await signNext(officer, stocktaking)
    const dossier = await signNext(approver, stocktaking)
    expect(dossier).toMatchObject({ seal: { recordNumber: 'R8-棚卸し-01' } })
    const reopening = { stocktakingId: closed.id, expectedRowVersion: closed.rowVersion, reason: 'x' }
    expect(await refusalOf(officer.stocktakings.reopen(reopening))).toMatchObject({ rule: 'recordSealed' })
    expect(await officer.stocktakings.get({ stocktakingId: closed.id })).toMatchObject({ mayReopen: false })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
  })

  it('lets nothing change while it is underway', async () => {
    const { officer, closed, request } = await aStocktakingToApprove()
    await request()
    const reopening = { stocktakingId: closed.id, expectedRowVersion: closed.rowVersion, reason: 'x' }
    expect(await refusalOf(officer.stocktakings.reopen(reopening))).toMatchObject({ rule: 'approvalExists' })
  })
})

describe('the paper of a stocktaking', () => {
  it('is issued once, and stands when the stocktaking is opened again', async () => {
    const { officer, closed } = await aStocktakingToApprove()
    const subject = { kind: 'stocktaking-result', stocktakingId: closed.id } as const
    const issued = await officer.reports.issue(subject)
    expect((await officer.reports.issue(subject)).id).toBe(issued.id)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
    const target = { stocktakingId: closed.id, expectedRowVersion: closed.rowVersion }
    await officer.stocktakings.reopen({ ...target, reason: '直す' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
  })
})
