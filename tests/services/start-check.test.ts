import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { openDatabaseImage, readDatabaseImage } from '../../electron/data/database-image.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { aFolder, aFreshProgram, aProgram, openFolder } from '../support/a-program.ts'
import { takePicture } from '../support/folder-picture.ts'
import { withoutGuards } from '../support/without-guards.ts'

/** A folder with an issued report, kept for the whole file; each test damages a copy of its own. */
let sound: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  const { officer, subject, dataFolder, program } = await aClosedInspection()
  await officer.reports.issue(subject)
  await program.close()
  const names = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  sound = new Map(files.map((file) => [relative(dataFolder, file), readFileSync(file)]))
})

function aCopy(): string {
  const folder = join(aFolder(), 'data')
  for (const [name, bytes] of sound) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

function changeRecords(folder: string, sql: string): void {
  const db = openDatabase(join(folder, 'daicho.db'))
  withoutGuards(db, () => db.exec(sql))
  db.close()
}

function findReport(folder: string): string {
  const [entry] = readdirSync(join(folder, 'attachments'), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile(),
  )
  if (entry === undefined) throw new Error('the report was issued')
  return join(entry.parentPath, entry.name)
}

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
    ['a page of zeros', (folder) => overwrite(join(folder, 'daicho.db'), 4096 * 6), 'の表'],
    [
      'a kept file that is gone',
      (folder) => rmSync(findReport(folder)),
      '添付ファイル（attachments）のうち 1 件',
    ],
    ['a kept file that was cut short', (folder) => truncateSync(findReport(folder), 100), 'のうち 1 件'],
    [
      'a newest entry that was changed',
      (folder) => changeRecords(folder, `UPDATE history_entry SET act = 'x' WHERE sequence = ${newest}`),
      '（history_entry）',
    ],
    [
      'an entry before it that was changed',
      (folder) => changeRecords(folder, `UPDATE history_entry SET act = 'x' WHERE sequence = ${newest} - 5`),
      '（history_entry）',
    ],
    [
      'a history that was cut short',
      (folder) => changeRecords(folder, `DELETE FROM history_entry WHERE sequence = ${newest}`),
      '履歴の末尾（history_head）',
    ],
  ])('finds %s, names no content and writes nothing', async (_what, damage, place) => {
    const folder = aCopy()
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
    const folder = aCopy()
    leaveInLog(folder)
    const before = takePicture(folder)
    const { client } = aFreshProgram({ settings: remembering(folder) })
    const status = await client.startup.status({})
    expect(status).toMatchObject({ state: 'unusable', problem: 'storage_from_newer_version' })
    expect(takePicture(folder)).toEqual(before)
  })

  it('opens sound ones', async () => {
    const { client } = aFreshProgram({ settings: remembering(aCopy()) })
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

function overwrite(file: string, start: number): void {
  writeFileSync(file, readFileSync(file).fill(0, start, start + 4096))
}

function remembering(folder: string) {
  return { getDataFolder: () => folder, setDataFolder: () => undefined }
}
