import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { openDatabaseImage, readDatabaseImage } from '../../electron/data/database-image.ts'
import {
  aFolderOf,
  breakPage,
  changeRecords,
  findReportFile,
  remembering,
  type SoundFiles,
  someSoundFiles,
} from '../support/a-damaged-folder.ts'
import { aFolder, aFreshProgram, aProgram, openFolder } from '../support/a-program.ts'
import { takePicture } from '../support/folder-picture.ts'

let sound: SoundFiles

beforeAll(async () => {
  sound = await someSoundFiles()
})

const newest = '(SELECT max(sequence) FROM history_entry)'

/** As a newer program leaves it that was killed: only the log knows. */
function leaveInLog(folder: string): void {
  const running = join(aFolder(), 'running')
  cpSync(folder, running, { recursive: true })
  const db = openDatabase(join(running, 'daicho.db'))
  db.pragma('user_version = 9999')
  for (const end of ['', '-wal']) {
    writeFileSync(join(folder, `daicho.db${end}`), readFileSync(join(running, `daicho.db${end}`)))
  }
  db.close()
}

describe('a start on damaged records', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['a page of zeros', breakPage, 'の表'],
    ['a kept file that is gone', (folder) => rmSync(findReportFile(folder)), '添付ファイルのうち 1 件'],
    ['a kept file that was cut short', (folder) => truncateSync(findReportFile(folder), 100), 'のうち 1 件'],
    [
      'a newest entry that was changed',
      (folder) => changeRecords(folder, `UPDATE history_entry SET act = 'x' WHERE sequence = ${newest}`),
      '履歴 ',
    ],
    [
      'an entry before it that was changed',
      (folder) => changeRecords(folder, `UPDATE history_entry SET act = 'x' WHERE sequence = ${newest} - 5`),
      '履歴 ',
    ],
    [
      'a history that was cut short',
      (folder) => changeRecords(folder, `DELETE FROM history_entry WHERE sequence = ${newest}`),
      '履歴の末尾',
    ],
  ])('finds %s, names no content and writes nothing', async (_what, damage, place) => {
    const folder = aFolderOf(sound)
    damage(folder)
    const before = takePicture(folder)
    const { client } = aFreshProgram({ settings: remembering(folder) })
    const status = await client.startup.status({})
    expect(status).toMatchObject({ state: 'unusable', problem: 'storage_corrupt' })
    expect(status.problemPlace).toContain(place)
    await openFolder(client, folder)
    expect(takePicture(folder)).toEqual(before)
  })

  it('writes nothing beside a log that was left, either', async () => {
    const folder = aFolderOf(sound)
    leaveInLog(folder)
    const before = takePicture(folder)
    const { client } = aFreshProgram({ settings: remembering(folder) })
    const status = await client.startup.status({})
    expect(status).toMatchObject({ state: 'unusable', problem: 'storage_from_newer_version' })
    expect(takePicture(folder)).toEqual(before)
  })

  it('opens sound ones', async () => {
    const { client } = aFreshProgram({ settings: remembering(aFolderOf(sound)) })
    expect((await client.startup.status({})).state).toBe('ready')
  })
})

describe('the image of a database', () => {
  it('has what SQLite finds in the file and its log, whatever was cut off the log', () => {
    const file = join(aFolder(), 'daicho.db')
    const db = openDatabase(file)
    db.pragma('wal_autocheckpoint = 0')
    db.exec('CREATE TABLE note (text TEXT) STRICT')
    for (let count = 0; count < 30; count += 1)
      db.prepare('INSERT INTO note VALUES (?)').run('x'.repeat(count * 300))
    const main = readFileSync(file)
    const log = readFileSync(`${file}-wal`)
    db.close()
    const counts = new Set<number>()
    for (let length = log.length; length > 0; length -= 2731) {
      const copy = join(aFolder(), 'daicho.db')
      writeFileSync(copy, main)
      writeFileSync(`${copy}-wal`, log.subarray(0, length))
      const image = openDatabaseImage(readDatabaseImage(copy))
      const found = listNotes(image)
      image.close()
      const opened = openDatabase(copy)
      expect(found).toEqual(listNotes(opened))
      opened.close()
      counts.add(found.length)
    }
    expect(counts.size).toBeGreaterThan(20)
  })
})

describe('a second program on the folder', () => {
  it('is told who has it and since when', async () => {
    const first = await aProgram()
    const second = aFreshProgram()
    const { holder } = await openFolder(second.client, first.dataFolder)
    expect(holder).toEqual({
      account: expect.stringMatching(/./),
      computer: expect.stringMatching(/./),
      processId: process.pid,
      since: '2026-11-22T01:00:00.000Z',
    })
    await first.program.close()
    expect(existsSync(join(first.dataFolder, 'daicho.db.holder'))).toBe(false)
  })
})

function listNotes(db: Database): unknown[] {
  const hasTable = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'note'").pluck().get() === 1
  return hasTable ? db.prepare('SELECT text FROM note ORDER BY rowid').pluck().all() : []
}
