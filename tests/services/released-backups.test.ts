import { describe, expect, it } from 'vitest'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aFreshProgram } from '../support/a-program.ts'
import { aReleasedBackup, listReleasedBackups } from '../support/released-backups.ts'

it('has a backup of each released shape of the records', () => {
  expect(listReleasedBackups().length).toBeGreaterThanOrEqual(5)
})

describe.each(listReleasedBackups())('the backup %s of an earlier release', (name) => {
  it('is restored onto a new PC with every record in it', async () => {
    const source = { file: await aReleasedBackup(name), passphrase: null }
    const { client, program, incidents } = aFreshProgram()
    const before = await client.restores.inspect(source)
    await client.restores.run(source)
    const { folder } = program.state
    if (folder.kind !== 'ready') throw new Error(`the restored folder is ${folder.kind}`)
    expect(verifyRecords({ db: folder.db, dataFolder: folder.folder })).toMatchObject({
      isSound: true,
      brokenPlace: null,
    })
    const count = (table: string) => folder.db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
    for (const table of [
      'staff_member',
      'inspection',
      'inspection_sheet',
      'answer',
      'issued_report',
      'account',
    ]) {
      const { inBackup } = before.tables.find((counted) => counted.table === table) ?? {}
      expect({ table, count: count(table) }).toEqual({ table, count: inBackup })
    }
    // the restore adds its own
    expect(count('history_entry')).toBeGreaterThan(before.entryCount)
    expect(incidents).toEqual([])
  })

  it('passes a rehearsal', async () => {
    const source = { file: await aReleasedBackup(name), passphrase: null }
    const { client } = aFreshProgram()
    expect(await client.restores.rehearse(source)).toMatchObject({ isSample: true })
    expect((await client.startup.status({})).state).toBe('needsFolder')
  })
})
