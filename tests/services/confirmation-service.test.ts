import { beforeEach, describe, expect, it } from 'vitest'
import type { SheetSummary } from '../../shared/contract/inspections.ts'
import type { TestClient } from '../support/a-program.ts'

import { anOpening, aUnion, refusalOf, submitAll } from '../support/a-union.ts'

type Union = Awaited<ReturnType<typeof aUnion>>

let union: Union
let sheets: SheetSummary[]
let head: TestClient
let approver: TestClient

const find = (name: string) => {
  const sheet = sheets.find(({ staffName }) => staffName === name)
  if (sheet === undefined) throw new Error(`no sheet of ${name}`)
  return sheet
}
const target = async (name: string) => {
  const now = await union.officer.inspections.listSheets({ inspectionId: inspectionId() })
  const sheet = now.find(({ staffName }) => staffName === name)
  if (sheet === undefined) throw new Error(`no sheet of ${name}`)
  return { sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }
}
let openId: Awaited<ReturnType<TestClient['inspections']['open']>>['id']
const inspectionId = () => openId

beforeEach(async () => {
  union = await aUnion()
  const people = await union.addPeople([
    { name: '課長 総務', title: '総務課長' },
    { name: '髙橋 一郎' },
    { name: '𠮷田 次郎', unitName: '業務課' },
  ])
  const [leader] = people
  if (leader === undefined) throw new Error('no leader')
  const units = await union.officer.units.list({})
  const unit = units.find(({ name }) => name === '総務課')
  if (unit === undefined) throw new Error('no unit')
  await union.officer.units.update({
    unitId: unit.id,
    name: unit.name,
    body: unit.body,
    headStaffMemberId: leader.id,
    expectedRowVersion: unit.rowVersion,
  })
  const inspection = await union.officer.inspections.open({
    ...anOpening(people),
    requiresConfirmation: true,
  })
  openId = inspection.id
  sheets = await union.officer.inspections.listSheets({ inspectionId: inspection.id })
  for (const sheet of sheets) await submitAll(union.officer, sheet.id)
  head = await union.signedInAs('respondent', leader.id)
  approver = await union.signedInAs('approver')
})

describe('confirmations', () => {
  it('list for the 所属長 the sheets of the unit, without the own one', async () => {
    const mine = await head.confirmations.list({})
    expect(mine.map(({ staffName, mayConfirm }) => [staffName, mayConfirm])).toEqual([['髙橋 一郎', true]])
    const others = await approver.confirmations.list({})
    expect(others.map(({ staffName }) => staffName)).toEqual(['課長 総務', '𠮷田 次郎'])
    expect(await (await union.signedInAs('auditor')).confirmations.list({})).toEqual([])
    expect(await union.officer.confirmations.list({})).toHaveLength(3)
  })

  it('are made by the 所属長, with name and instant', async () => {
    const [confirmed] = await head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    expect(confirmed).toMatchObject({ state: 'submitted', confirmationBasis: 'screen' })
    expect(confirmed?.confirmedAt).not.toBeNull()
    const again = head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    expect(await refusalOf(again)).toMatchObject({ rule: 'sheetConfirmed' })
  })

  it('of the own sheet and of another unit are refused, and then none is kept', async () => {
    const own = await target('課長 総務')
    expect(await refusalOf(head.confirmations.confirm({ sheets: [own] }))).toMatchObject({ rule: 'ownSheet' })
    const both = [await target('髙橋 一郎'), await target('𠮷田 次郎')]
    expect(await refusalOf(head.confirmations.confirm({ sheets: both }))).toMatchObject({
      code: 'not_permitted',
    })
    expect((await head.confirmations.list({}))[0]?.confirmedAt).toBeNull()
  })

  it('send a sheet back with the reason, which goes when it is confirmed', async () => {
    const back = await head.confirmations.sendBack({ ...(await target('髙橋 一郎')), reason: '備考を書く' })
    expect(back).toMatchObject({ state: 'answering', returnReason: '備考を書く' })
    const sheet = await union.officer.sheets.get({ sheetId: find('髙橋 一郎').id })
    expect(sheet.summary.returnedBy).not.toBeNull()
    await union.officer.sheets.submit(await target('髙橋 一郎'))
    const [confirmed] = await head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    expect(confirmed).toMatchObject({ returnReason: null, returnedAt: null })
  })

  it('may be taken over from sealed paper by the officer only, on a day that was', async () => {
    const paper = {
      sheets: [await target('髙橋 一郎')],
      confirmerName: '課長 総務',
      confirmedOn: '2026-11-20',
    }
    expect(await refusalOf(head.confirmations.confirmOnPaper(paper))).toMatchObject({ code: 'not_permitted' })
    const future = union.officer.confirmations.confirmOnPaper({ ...paper, confirmedOn: '2026-11-30' })
    expect(await refusalOf(future)).toMatchObject({ field: 'confirmedOn', reason: 'inFuture' })
    const early = union.officer.confirmations.confirmOnPaper({ ...paper, confirmedOn: '2026-08-31' })
    expect(await refusalOf(early)).toMatchObject({ reason: 'beforeOpening' })
    const [confirmed] = await union.officer.confirmations.confirmOnPaper(paper)
    expect(confirmed).toMatchObject({ confirmedBy: '課長 総務', confirmationBasis: 'paper' })
  })

  it('stand against taking back; the officer undoes a mistaken one', async () => {
    await head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    const taken = union.officer.sheets.takeBack(await target('髙橋 一郎'))
    expect(await refusalOf(taken)).toMatchObject({ rule: 'sheetConfirmed' })
    const undone = await union.officer.confirmations.undo(await target('髙橋 一郎'))
    expect(undone.confirmedAt).toBeNull()
    expect(await refusalOf(union.officer.confirmations.undo(await target('髙橋 一郎')))).toMatchObject({
      rule: 'sheetNotConfirmed',
    })
  })

  it('may be undone by the one who confirms, not by another', async () => {
    await head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    const undoing = approver.confirmations.undo(await target('髙橋 一郎'))
    expect(await refusalOf(undoing)).toMatchObject({ code: 'not_permitted' })
    expect((await head.confirmations.undo(await target('髙橋 一郎'))).confirmedAt).toBeNull()
  })

  it('are made by the deputy in the name of the 所属長, whose own sheet is not theirs', async () => {
    const [, deputy] = await union.officer.staff.list({})
    const unit = (await union.officer.units.list({})).find(({ name }) => name === '業務課')
    if (deputy === undefined || unit === undefined) throw new Error('no deputy')
    const boss = (await union.officer.staff.list({})).find(({ name }) => name === '𠮷田 次郎')
    const fields = { unitId: unit.id, name: unit.name, body: unit.body, expectedRowVersion: unit.rowVersion }
    const both = { headStaffMemberId: deputy.id, deputyStaffMemberId: deputy.id }
    expect(await refusalOf(union.officer.units.update({ ...fields, ...both }))).toMatchObject({
      field: 'deputyStaffMemberId',
      reason: 'isHead',
    })
    const named = await union.officer.units.update({ ...fields, deputyStaffMemberId: deputy.id })
    expect(named).toMatchObject({ headName: null, deputyName: '髙橋 一郎' })
    const acting = await union.signedInAs('respondent', deputy.id)
    expect((await acting.home.get({ fiscalYear: 2026 })).waitingConfirmations).toBe(0)
    const sheetId = find('𠮷田 次郎').id
    expect((await acting.sheets.get({ sheetId })).summary.staffName).toBe('𠮷田 次郎')
    const [confirmed] = await acting.confirmations.confirm({ sheets: [await target('𠮷田 次郎')] })
    expect(confirmed?.confirmedBy).toBe('respondentの人（所属長の代理）')
    await acting.confirmations.undo(await target('𠮷田 次郎'))
    await union.officer.units.update({
      ...{ ...fields, expectedRowVersion: named.rowVersion, headStaffMemberId: boss?.id ?? null },
    })
    const ofBoss = acting.confirmations.confirm({ sheets: [await target('𠮷田 次郎')] })
    expect(await refusalOf(ofBoss)).toMatchObject({ code: 'not_permitted' })
  })

  it('are the approver’s where the 所属長 has left', async () => {
    const leader = (await union.officer.staff.list({})).find(({ name }) => name === '課長 総務')
    if (leader === undefined) throw new Error('nobody')
    await union.officer.staff.retire({ staffMemberId: leader.id, expectedRowVersion: leader.rowVersion })
    const names = (await approver.confirmations.list({})).map(({ staffName }) => staffName)
    expect(names).toContain('髙橋 一郎')
    const [confirmed] = await approver.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    expect(confirmed?.confirmedBy).toBe('approverの人')
  })

  it('on paper are never by the respondent', async () => {
    const paper = {
      confirmerName: '髙橋一郎',
      confirmedOn: '2026-11-20',
      sheets: [await target('髙橋 一郎')],
    }
    expect(await refusalOf(union.officer.confirmations.confirmOnPaper(paper))).toMatchObject({
      rule: 'ownSeal',
    })
  })

  it('are needed of every submitted sheet before closing', async () => {
    const inspection = await union.officer.inspections.get({ inspectionId: openId })
    const closing = {
      inspectionId: openId,
      expectedRowVersion: inspection.rowVersion,
      closedOn: '2026-11-20',
      acknowledgedSheetIds: [],
      reason: null,
    }
    expect(await refusalOf(union.officer.inspections.close(closing))).toMatchObject({
      rule: 'sheetsUnconfirmed',
      numbers: sheets.map(({ number }) => number),
    })
    await head.confirmations.confirm({ sheets: [await target('髙橋 一郎')] })
    await approver.confirmations.confirm({
      sheets: [await target('課長 総務'), await target('𠮷田 次郎')],
    })
    expect((await union.officer.inspections.close(closing)).state).toBe('closed')
  })

  it('name as head nobody who left', async () => {
    const people = await union.officer.staff.list({})
    const leaver = people.find(({ name }) => name === '𠮷田 次郎')
    if (leaver === undefined) throw new Error('nobody')
    const { id, rowVersion } = leaver
    await union.officer.staff.retire({ staffMemberId: id, expectedRowVersion: rowVersion })
    const naming = union.officer.units.create({ name: '新設課', body: 'manager', headStaffMemberId: id })
    expect(await refusalOf(naming)).toMatchObject({ field: 'headStaffMemberId', reason: 'notActive' })
  })
})
