import { describe, expect, it } from 'vitest'
import type { MeasureFields } from '../../shared/contract/measures.ts'
import { asId, aUnion, refusalOf } from '../support/a-union.ts'

const fiscalYear = 2026

function fields(part: Partial<MeasureFields> = {}): MeasureFields {
  return {
    ...{
      title: '鍵の取替え',
      description: '書庫の鍵を替える。',
      provisions: ['第7条(2)'],
      ordinanceItems: [3],
    },
    ...{
      state: 'preparing',
      declinedReason: '',
      ownerTitle: '課長',
      ownerUnitId: null,
      evidence: '鍵の管理簿',
    },
    ...{ checkIntervalMonths: 6, nextCheckOn: null, note: '', questions: [] },
    ...part,
  }
}

const toTarget = (one: { id: string; rowVersion: number }) => ({
  measureId: asId<
    Parameters<Awaited<ReturnType<typeof aUnion>>['officer']['measures']['get']>[0]['measureId']
  >(one.id),
  expectedRowVersion: one.rowVersion,
})

async function aRegister() {
  const union = await aUnion()
  const list = () => union.officer.measures.list({ fiscalYear })
  return { ...union, list, measures: await list() }
}

describe('the built-in measures', () => {
  it('are in every new register, not begun and linked to the questions', async () => {
    const { officer, measures } = await aRegister()
    expect(measures).toHaveLength(68)
    expect(measures[0]).toMatchObject({
      ...{ number: 1, builtInCode: 'K01', title: '責任者と担当者の指名', state: 'notStarted' },
      ...{ provisions: ['第7条(1)'], unknownProvisions: [], ordinanceItems: [1], yearCheck: null },
    })
    const { questions } = await officer.measures.get({ measureId: asId(measures[0]?.id ?? ''), fiscalYear })
    expect(questions.map(({ code }) => code)).toEqual(['M01', 'S01'])
  })

  it('come into a register without them at the officer’s wish, and only once', async () => {
    const { officer, list, context, measures } = await aRegister()
    context.db.exec(`DROP TRIGGER measure_is_never_deleted; DELETE FROM measure_question;
      DELETE FROM measure WHERE number > 2`)
    const [first] = measures
    await officer.measures.retire({ ...toTarget(first ?? { id: '', rowVersion: 1 }), reason: '使わない' })
    expect(await officer.measures.loadBuiltIn({})).toEqual({ added: 66 })
    expect(await officer.measures.loadBuiltIn({})).toEqual({ added: 0 })
    const after = await list()
    expect(after.map(({ builtInCode }) => builtInCode)).toEqual(
      measures.map(({ builtInCode }) => builtInCode),
    )
    expect(after[0]?.retirementReason).toBe('使わない')
  })
})

describe('a measure', () => {
  it('of the body’s own takes the next number and cites the policy in its own spelling', async () => {
    const { officer } = await aRegister()
    const made = await officer.measures.create(
      fields({ provisions: ['第七条第二号'], ordinanceItems: [3, 3, 1] }),
    )
    expect(made).toMatchObject({
      number: 69,
      builtInCode: null,
      provisions: ['第7条(2)'],
      ordinanceItems: [1, 3],
    })
  })

  it('is 見送り only with a reason, which goes when it is taken up', async () => {
    const { officer } = await aRegister()
    expect(await refusalOf(officer.measures.create(fields({ state: 'declined' })))).toMatchObject({
      ...{ code: 'invalid_input', field: 'declinedReason', reason: 'required' },
    })
    const declined = await officer.measures.create(
      fields({ state: 'declined', declinedReason: 'サーバがないため' }),
    )
    expect(declined.declinedReason).toBe('サーバがないため')
    const taken = await officer.measures.update({
      ...fields({ declinedReason: 'サーバがないため' }),
      ...toTarget(declined),
    })
    expect(taken).toMatchObject({ state: 'preparing', declinedReason: null, rowVersion: 2 })
  })

  it('refuses what is not there: a provision, a question, a unit that is 廃止', async () => {
    const { officer, list } = await aRegister()
    const unit = await officer.units.create({ name: '旧課', body: 'manager' })
    const retired = await officer.units.retire({ unitId: unit.id, expectedRowVersion: unit.rowVersion })
    const refusals = await Promise.all(
      [
        fields({ provisions: ['第99条'] }),
        fields({ questions: [{ audience: 'staff', code: 'S99' }] }),
        fields({ ownerUnitId: retired.id }),
      ].map((wrong) => refusalOf(officer.measures.create(wrong))),
    )
    expect(refusals.map(({ code, reason }) => [code, reason])).toEqual([
      ['invalid_input', 'notInPolicy'],
      ['not_found', undefined],
      ['invalid_input', 'notActive'],
    ])
    expect(await list()).toHaveLength(68)
  })

  it('is refused when it changed since it was read, and changes nothing', async () => {
    const { officer } = await aRegister()
    const made = await officer.measures.create(fields())
    await officer.measures.update({ ...fields({ title: '新しい鍵' }), ...toTarget(made) })
    const late = officer.measures.update({ ...fields({ title: '古い鍵', questions: [] }), ...toTarget(made) })
    expect(await refusalOf(late)).toMatchObject({ code: 'stale_row' })
    const { measure } = await officer.measures.get({ measureId: made.id, fiscalYear })
    expect(measure.title).toBe('新しい鍵')
  })

  it('that is 廃止 stays with its reason and is not changed until it is taken back', async () => {
    const { officer, list } = await aRegister()
    const made = await officer.measures.create(fields())
    const retired = await officer.measures.retire({ ...toTarget(made), reason: '重なるため' })
    expect(await refusalOf(officer.measures.update({ ...fields(), ...toTarget(retired) }))).toMatchObject({
      rule: 'measureRetired',
    })
    expect((await list()).at(-1)).toMatchObject({ number: 69, retirementReason: '重なるため' })
    const back = await officer.measures.reinstate(toTarget(retired))
    expect(back.retirementReason).toBeNull()
    expect(await refusalOf(officer.measures.reinstate(toTarget(back)))).toMatchObject({
      rule: 'measureNotRetired',
    })
  })

  it('keeps its evidence, which is opened as attached', async () => {
    const { officer, measures } = await aRegister()
    const measureId = asId<(typeof measures)[number]['id']>(measures[0]?.id ?? '')
    const file = new File(['%PDF-1.7\n%%EOF\n'], '指名書.pdf')
    const attached = await officer.measures.attach({ measureId, file })
    const opened = await officer.attachments.open({ attachmentId: attached.id })
    expect([opened.name, await opened.text()]).toEqual(['指名書.pdf', '%PDF-1.7\n%%EOF\n'])
    expect((await officer.measures.list({ fiscalYear }))[0]?.attachmentCount).toBe(1)
    await officer.measures.retireAttachment({ attachmentId: attached.id, expectedRowVersion: 1 })
    expect((await officer.measures.get({ measureId, fiscalYear })).attachments).toEqual([])
  })

  it('leaves every change in the history, where verify finds one made past it', async () => {
    const { officer, context, measures } = await aRegister()
    const [first] = measures
    const target = toTarget(first ?? { id: '', rowVersion: 1 })
    await officer.measures.update({ ...fields(), ...target })
    const entries = await officer.history.list({
      record: { kind: 'measure', id: target.measureId },
      before: null,
    })
    expect(entries.map(({ act }) => act)).toEqual(['measures.update', 'measures.load'])
    expect((await officer.history.verify({})).isSound).toBe(true)
    context.db.prepare("UPDATE measure SET state = 'implemented' WHERE id = ?").run(target.measureId)
    expect(await officer.history.verify({})).toMatchObject({
      isSound: false,
      brokenPlace: expect.stringContaining('state'),
    })
  })

  it('goes out as a file with what the year found', async () => {
    const { officer, measures } = await aRegister()
    const found = { fiscalYear, checkedOn: '2026-11-20', result: 'partlyKept' as const, note: '一課が未実施' }
    await officer.measures.recordChecks({ ...found, measures: measures.slice(0, 1).map(toTarget) })
    const text = await (await officer.measures.exportFile({ fiscalYear, format: 'csv' })).text()
    expect(text).toContain('令和8年度の結果')
    expect(text.split('\r\n')[1]).toMatch(
      /^対策01,責任者と担当者の指名,.*一部実施している,令和8年11月20日,.*一課が未実施/,
    )
  })
})

describe('the yearly check', () => {
  const found = { fiscalYear, checkedOn: '2026-11-20', result: 'kept' as const, note: '' }

  it('of many measures is recorded at once and taken back at once', async () => {
    const { officer, list, measures } = await aRegister()
    const three = measures.slice(0, 3)
    const checks = await officer.measures.recordChecks({ ...found, measures: three.map(toTarget) })
    expect((await list()).slice(0, 4).map(({ yearCheck }) => yearCheck?.result ?? null)).toEqual([
      ...['kept', 'kept', 'kept', null],
    ])
    expect((await list())[0]?.nextCheckOn).toBe('2027-11-20')
    await officer.measures.withdrawChecks({
      checks: checks.map(({ id, rowVersion }) => ({ measureCheckId: id, expectedRowVersion: rowVersion })),
    })
    const after = await list()
    expect(after.filter(({ yearCheck }) => yearCheck !== null)).toEqual([])
    expect(after[0]?.nextCheckOn).toBeNull()
  })

  it('of the same year replaces the finding of a single measure and is refused among many', async () => {
    const { officer, list, measures } = await aRegister()
    await officer.measures.recordChecks({ ...found, measures: measures.slice(0, 1).map(toTarget) })
    const again = (await list()).slice(0, 2).map(toTarget)
    expect(await refusalOf(officer.measures.recordChecks({ ...found, measures: again }))).toMatchObject({
      ...{ rule: 'alreadyChecked', number: 1 },
    })
    expect((await list())[1]?.yearCheck).toBeNull()
    await officer.measures.recordChecks({ ...found, result: 'notKept', measures: again.slice(0, 1) })
    const [first] = await list()
    expect(first?.yearCheck).toMatchObject({ result: 'notKept', rowVersion: 2 })
  })

  it('is of a day of its year that has come', async () => {
    const { officer, measures } = await aRegister()
    const one = measures.slice(0, 1).map(toTarget)
    const days = ['2026-11-23', '2026-03-31']
    const refusals = await Promise.all(
      days.map((checkedOn) =>
        refusalOf(officer.measures.recordChecks({ ...found, checkedOn, measures: one })),
      ),
    )
    expect(refusals.map(({ reason }) => reason)).toEqual(['inFuture', 'otherYear'])
  })

  it('is for standing measures only', async () => {
    const { officer } = await aRegister()
    const declined = await officer.measures.create(fields({ state: 'declined', declinedReason: 'ないため' }))
    const call = officer.measures.recordChecks({ ...found, measures: [toTarget(declined)] })
    expect(await refusalOf(call)).toMatchObject({ rule: 'measureDeclined' })
  })

  it('stands on the first screen as a duty until every standing measure is checked', async () => {
    const { officer, measures } = await aRegister()
    const dutyOf = async () => {
      const { duties } = await officer.home.get({ fiscalYear })
      return duties.find(({ kind }) => kind === 'measures')
    }
    expect(await dutyOf()).toEqual({
      ...{ kind: 'measures', state: 'notYet', nextStep: '/measures', dueOn: '2027-03-31' },
    })
    await officer.measures.recordChecks({ ...found, measures: measures.slice(1).map(toTarget) })
    expect(await dutyOf()).toMatchObject({ state: 'running' })
    await officer.measures.recordChecks({ ...found, measures: measures.slice(0, 1).map(toTarget) })
    expect(await dutyOf()).toMatchObject({ state: 'done' })
  })
})
