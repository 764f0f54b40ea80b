import { describe, expect, it } from 'vitest'
import { aClient, aClock, aProgram, testPassword } from '../../support/a-program.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDocumentInForce } from '../../support/some-documents.ts'
import { wholeHistory } from '../../support/whole-history.ts'

async function aUsedProgram() {
  const program = await aProgram({ clock: aClock() })
  const officer = await program.signedInAs('officer')
  const [first] = await officer.units.list({})
  if (first === undefined) throw new Error('the set-up made units')
  const { client, clock } = program
  await refusalOf(client.session.signIn({ loginName: 'だれか', password: 'ちがうあいことばです' }))
  clock.advanceSeconds(86_400)
  await officer.session.unlock({ password: testPassword })
  const unit = { ...first, unitId: first.id, expectedRowVersion: first.rowVersion }
  await officer.units.update({ ...unit, name: '総務企画課' })
  const staff = await officer.staff.create({
    ...{ name: '髙橋 花子', reading: 'たかはし はなこ', title: '主事', employment: 'regular' },
    ...{ unitId: first.id, audiences: ['staff'] },
  })
  return { ...program, officer, unit: first, staff }
}

describe('searching the history', () => {
  it('tells who did what to which record, before and after, without an id or a word of the code', async () => {
    const { officer, staff } = await aUsedProgram()
    const { entries } = await officer.history.search({ ...wholeHistory, before: null })
    const [added, renamed] = entries
    expect(added).toMatchObject({ who: 'officerの人', act: '職員を登録しました', recordName: '髙橋 花子' })
    expect(added?.changes).toContainEqual({ field: '所属', before: '（なし）', after: '総務企画課' })
    expect(renamed).toMatchObject({ kind: '所属', recordName: '総務企画課' })
    expect(renamed?.changes).toEqual([{ field: '名前', before: '総務課', after: '総務企画課' }])
    const told = JSON.stringify(entries.map(({ at: _, ...words }) => words))
    expect(told).not.toContain(staff.id)
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  it('narrows by person, kind, act, days and record', async () => {
    const { officer, unit } = await aUsedProgram()
    const count = async (part: Partial<typeof wholeHistory> | object) =>
      (await officer.history.search({ ...wholeHistory, ...part, before: null })).entries.length
    expect(await count({ kind: 'staffMember' })).toBe(1)
    expect(await count({ act: 'units.update' })).toBe(1)
    // the sign-in of the day before had been idle too long, which is told before what is done next
    expect(await count({ who: 'officerの人', fromDay: '2026-11-23', toDay: '2026-11-23' })).toBe(4)
    expect(await count({ who: '', act: 'session.unknownName' })).toBe(1)
    expect(await count({ fromDay: '2026-11-24' })).toBe(0)
    expect(await count({ record: { kind: 'unit', id: unit.id } })).toBe(2)
  })

  it('looks for words in what is shown, however they are written, and in nothing else', async () => {
    const { officer, staff } = await aUsedProgram()
    const find = async (text: string) =>
      (await officer.history.search({ ...wholeHistory, text, before: null })).entries.map(({ act }) => act)
    expect(await find('高橋 ｼﾕｼﾞ')).toEqual([])
    expect(await find('高橋 主事')).toEqual(['職員を登録しました'])
    expect(await find('名前を　総務企画')).toEqual([])
    expect(await find('企画 総務課')).toContain('所属を変えました')
    expect(await find(staff.id)).toEqual([])
    expect(await find('employment')).toEqual([])
  })

  it('offers the people, kinds and acts that are there', async () => {
    const { officer } = await aUsedProgram()
    const { people, kinds, acts } = await officer.history.choices({})
    expect(people).toContain('officerの人')
    expect(kinds).toContainEqual({ value: 'unit', words: '所属' })
    expect(acts).toContainEqual({ value: 'session.signIn', words: 'サインインしました' })
  })

  it('finds nothing of a 実施手順 for an administrator who may not know of it', async () => {
    const { program, signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const readers = ['officer' as const]
    const { document } = await aDocumentInForce(officer, 'procedure', { name: '金庫の開け方', readers })
    const administrator = await signedInAs('administrator')
    const find = async (client: typeof officer, part: object) =>
      (await client.history.search({ ...wholeHistory, ...part, before: null })).entries.length
    const record = { kind: 'policyDocument', id: document.id }
    expect(await find(officer, { text: '金庫の開け方' })).toBeGreaterThan(0)
    expect(await find(officer, { record })).toBeGreaterThan(0)
    expect(await find(administrator, { text: '金庫の開け方' })).toBe(0)
    expect(await find(administrator, { record })).toBe(0)
    expect((await refusalOf(aClient(program).history.choices({}))).code).toBe('not_signed_in')
  })
})
