import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { newestNumber } from '../../electron/data/migrations/run-migrations.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { toClockWords } from '../../renderer/components/clock-words.ts'
import { messageOf } from '../../renderer/components/messages.ts'
import { aBackupPlace, onSameDisk } from '../support/a-backup-place.ts'
import {
  aFolderOf,
  changeRecords,
  remembering,
  type SoundFiles,
  someSoundFiles,
} from '../support/a-damaged-folder.ts'
import { aClock, aFolder, aFreshProgram, aProgram } from '../support/a-program.ts'
import { apiError } from '../support/api-error.ts'
import { runDaicho } from '../support/command-line.ts'
import { takePicture } from '../support/folder-picture.ts'
import { laterMigrations } from '../support/later-migrations.ts'
import { expectGoodStart } from '../support/next-start.ts'
import { countFaults } from './tally.ts'

let sound: SoundFiles

beforeAll(async () => {
  sound = await someSoundFiles()
})

describe('two programs on one folder', () => {
  it('the second is refused and says who has it since when', async () => {
    const { dataFolder, program } = await aProgram()
    for (let tries = 0; tries < 5; tries += 1) {
      const { exitCode, errors } = await runDaicho(['verify', '--data', dataFolder])
      expect(exitCode).toBe(1)
      expect(errors).toContain(`プロセス ${process.pid}、2026-11-22 10:00 から`)
      expect(errors).toContain('終了してから、もう一度実行してください')
      countFaults('two programs on one folder', 1)
    }
    await program.close()
    expect((await runDaicho(['verify', '--data', dataFolder])).exitCode).toBe(0)
  })
})

describe('the records of a newer program', () => {
  it.each([false, true])('are refused by name and not touched (left in the log: %s)', async (isInLog) => {
    const folder = aFolderOf(sound)
    const db = openDataFile(join(folder, 'daicho.db'), [...allMigrations, ...laterMigrations])
    if (!isInLog) db.close()
    const copy = join(aFolder(), 'data')
    cpSync(folder, copy, { recursive: true })
    if (isInLog) db.close()
    const before = takePicture(copy)
    const { client } = aFreshProgram({ settings: remembering(copy) })
    expect(await client.startup.status({})).toMatchObject({ problem: 'storage_from_newer_version' })
    const { errors } = await runDaicho(['verify', '--data', copy])
    expect(errors).toContain('新しい版で開いてください')
    expect(takePicture(copy)).toEqual(before)
    countFaults('records of a newer program', 1)
  })
})

describe('a migration that fails half way', () => {
  it.each([0, 1, 2, 3, 4])('leaves the old file to the old program (after %s steps)', (steps) => {
    const folder = aFolderOf(sound)
    const file = join(folder, 'daicho.db')
    const failing = { number: 9999, name: 'failing', sql: 'CREATE TABLE half (a TEXT); SELECT * FROM none' }
    const migrations = [...allMigrations, ...laterMigrations.slice(0, steps), failing]
    expect(() => openDataFile(file, migrations)).toThrow('記録の形の更新 9999 番')
    const db = openDataFile(file)
    expect(verifyRecords({ db, dataFolder: folder })).toMatchObject({ isSound: true })
    db.close()
    countFaults('migration failing half way', 1)
  })

  it('is told by the next start: what it was, and that the program before opens the records', async () => {
    const folder = aFolderOf(sound)
    const newest = newestNumber(allMigrations)
    changeRecords(folder, `PRAGMA user_version = ${newest - 1}`)
    const { client } = aFreshProgram({ settings: remembering(folder) })
    const status = await client.startup.status({})
    expect(status).toMatchObject({
      ...{ state: 'unusable', problem: 'storage_not_updated', problemPlace: `記録の形の更新 ${newest} 番` },
    })
    expect(messageOf(apiError('storage_not_updated'))).toContain('前の版のプログラムで開いてください')
    const { errors } = await runDaicho(['verify', '--data', folder])
    expect(errors).toContain('前の版のプログラムで開いてください')
    changeRecords(folder, `PRAGMA user_version = ${newest}`)
    await expectGoodStart(folder, 1)
    countFaults('migration failing half way', 1)
  })
})

describe('a clock that is set back', () => {
  it.each([1, 86_400, 400 * 86_400])(
    'loses nothing, and a backup of then stays (by %s seconds)',
    async (seconds) => {
      const clock = aClock('2026-11-22T01:00:00.000Z')
      const { client, signedInAsAdmin, program, dataFolder } = await aProgram({ clock })
      const admin = await signedInAsAdmin()
      const place = await aBackupPlace(admin)
      const { setting } = await admin.backups.status({})
      await admin.backups.updateSetting({ ...setting, keptCount: 2, expectedRowVersion: setting.rowVersion })
      for (let count = 0; count < 3; count += 1) {
        await admin.backups.run(onSameDisk)
        clock.advanceSeconds(10)
      }
      clock.advanceSeconds(-seconds - 660)
      const again = await signedInAsAdmin()
      const { clockBackFrom, today } = await again.session.current({})
      expect(toClockWords(clockBackFrom ?? '', today)).toMatch(/日付が前回より戻っています.*直してください/)
      await again.units.create({ name: '時計を戻したあとの課', body: 'manager' })
      const { last } = await again.backups.run(onSameDisk)
      expect(
        (await again.restores.rehearse({ file: last?.place ?? '', passphrase: null })).entryCount,
      ).toBeGreaterThan(0)
      expect(last?.place).toContain(place)
      expect(await again.history.verify({})).toMatchObject({ isSound: true })
      await program.close()
      const next = aFreshProgram({ settings: remembering(dataFolder), clock })
      expect(await next.client.startup.status({})).toMatchObject({ state: 'ready' })
      expect((await client.startup.status({})).state).toBe('needsFolder')
      countFaults('clock set back', 1)
    },
  )
})
