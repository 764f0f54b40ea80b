import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import { inTransaction, recordChange } from '../../electron/services/service-context.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aFolder, aProgram } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'
import { withoutGuards } from '../support/without-guards.ts'

/** A copy of a used program's records, closed and opened again for whoever wants to change it from outside. */
async function aUsedFile(): Promise<{ db: Database; dataFolder: string }> {
  const { program, client, dataFolder, signedInAsAdmin } = await aProgram()
  await refusalOf(client.session.signIn({ loginName: 'admin', password: 'ちがうあいことばです' }))
  const admin = await signedInAsAdmin()
  const { isSample: _isSample, rowVersion, ...organization } = await admin.organization.get({})
  await admin.organization.update({ ...organization, name: '別の組合', expectedRowVersion: rowVersion })
  await program.close()
  const copyFolder = aFolder()
  copyFileSync(join(dataFolder, 'daicho.db'), join(copyFolder, 'daicho.db'))
  return { db: openDatabase(join(copyFolder, 'daicho.db')), dataFolder: copyFolder }
}

const weakGuard = `DROP TRIGGER history_entry_is_never_changed;
  CREATE TRIGGER history_entry_is_never_changed BEFORE UPDATE ON history_entry BEGIN SELECT 1; END;`

async function findPlaceAfter(sql: string): Promise<string | null> {
  const records = await aUsedFile()
  try {
    withoutGuards(records.db, () => records.db.exec(sql))
    const { isSound, brokenPlace } = verifyRecords(records)
    expect(isSound).toBe(brokenPlace === null)
    return brokenPlace
  } finally {
    records.db.close()
  }
}

describe('verify', () => {
  it('finds an untouched file sound and counts its history', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const [newest] = await admin.history.list({ record: null, before: null })
    const entryCount = newest?.sequence ?? 0
    expect(entryCount).toBeGreaterThan(10)
    expect(await admin.history.verify({})).toEqual({ isSound: true, entryCount, brokenPlace: null })
  })

  it.each(['at', 'account_name', 'act', 'record_kind', 'record_id', 'after_json'])(
    'names the entry whose %s was changed by one letter',
    async (column) => {
      const place = await findPlaceAfter(
        `UPDATE history_entry SET ${column} = replace(${column}, substr(${column}, 2, 1), 'x') WHERE sequence = 2`,
      )
      expect(place).toBe('履歴 2 番（history_entry）: 内容が書き換えられています')
    },
  )

  it('names the place of an entry that was taken out', async () => {
    const place = await findPlaceAfter('DELETE FROM history_entry WHERE sequence = 2')
    expect(place).toBe('履歴 2 番（history_entry）: 次にあるのは 3 番で、間が抜けています')
  })

  it('names the cut-off end of the history', async () => {
    const place = await findPlaceAfter(
      'DELETE FROM history_entry WHERE sequence = (SELECT max(sequence) FROM history_entry)',
    )
    expect(place).toMatch(/^履歴の末尾（history_head）/)
  })

  it('names the entry after one that was changed together with its hash', async () => {
    const place = await findPlaceAfter(
      `UPDATE history_entry SET hash = '${'a'.repeat(64)}' WHERE sequence = 2`,
    )
    expect(place).toMatch(/^履歴 2 番/)
  })

  it('names a record that was changed past the history', async () => {
    const place = await findPlaceAfter("UPDATE organization SET name = '書き換えた組合'")
    expect(place).toMatch(/^organization 1（履歴 \d+ 番）: name が履歴に残さず書き換えられています$/)
  })

  it.each([
    ['is gone', 'DROP TRIGGER answer_is_never_deleted', 'answer_is_never_deleted'],
    ['guards nothing any more', weakGuard, 'history_entry_is_never_changed'],
    ['was added', 'CREATE TRIGGER other AFTER INSERT ON unit BEGIN SELECT 1; END', 'other'],
  ])('names a guard that %s', async (_, sql, name) => {
    const records = await aUsedFile()
    records.db.exec(sql)
    expect(verifyRecords(records).brokenPlace).toBe(`記録を守る仕組み（${name}）が元のとおりではありません`)
    records.db.close()
  })
})

describe('verifying beside running work', () => {
  it('finds the records sound while they are being changed', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const context = toContextOf(program.state, nobody)
    inTransaction(context, () => {
      const change = { act: 'test', recordKind: 'test', recordId: '1', before: null, after: null }
      for (let count = 0; count < 3000; count += 1) recordChange(context, change)
    })
    const verifying = admin.history.verify({})
    for (let count = 0; count < 20; count += 1)
      await admin.units.create({ name: `第${count}係`, body: 'manager' })
    expect(await verifying).toMatchObject({ isSound: true, brokenPlace: null })
  })
})

describe('the history', () => {
  it.each([
    "UPDATE history_entry SET act = 'x'",
    'DELETE FROM history_entry',
    "REPLACE INTO history_entry SELECT sequence, at, account_id, account_name, 'x', record_kind, record_id, before_json, after_json, previous_hash, hash FROM history_entry WHERE sequence = 1",
  ])('refuses by itself: %s', async (sql) => {
    const { db } = await aUsedFile()
    expect(() => db.exec(sql)).toThrow(/history/)
    db.close()
  })
})
