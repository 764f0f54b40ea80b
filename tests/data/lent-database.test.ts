import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Database, lookIntoDatabase, openDatabase } from '../../electron/data/database.ts'
import { lendDatabase, openLentDatabase } from '../../electron/data/lent-database.ts'
import { copyLent } from '../../electron/services/backup/copy-lent.ts'
import { aFolder } from '../support/a-program.ts'

let db: Database
afterEach(() => db.close())

function aFile(): string {
  const file = join(aFolder(), 'records.db')
  db = openDatabase(file)
  db.exec("CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('first')")
  return file
}
const notes = (of: Database) => of.prepare('SELECT text FROM note ORDER BY rowid').pluck().all()
const write = (of: Database, text: string) => of.prepare('INSERT INTO note VALUES (?)').run(text)

describe('lendDatabase', () => {
  it('lets a second connection write while the first one reads what was there', async () => {
    const file = aFile()
    await lendDatabase(db, async () => {
      const other = openLentDatabase(file)
      other.exec('BEGIN IMMEDIATE')
      write(other, 'second')
      expect(notes(db)).toEqual(['first'])
      other.exec('COMMIT')
      expect(notes(db)).toEqual(['first', 'second'])
      other.close()
    })
    write(db, 'third')
    expect(notes(db)).toEqual(['first', 'second', 'third'])
  })

  it('keeps other programs out before, during and after', async () => {
    const file = aFile()
    const knock = () => expect(() => openDatabase(file).close()).toThrow('storage_locked')
    knock()
    await lendDatabase(db, async () => knock())
    knock()
    // looking takes no lock and leaves nothing
    expect(lookIntoDatabase(file, notes)).toEqual(notes(db))
    db.close()
    expect(['-shm', '-wal'].filter((end) => existsSync(`${file}${end}`))).toEqual([])
  })

  it('takes the file back after a failure, with nothing of a broken-off transaction', async () => {
    const file = aFile()
    const work = lendDatabase(db, async () => {
      const other = openLentDatabase(file)
      other.exec('BEGIN IMMEDIATE')
      write(other, 'half')
      other.close()
      throw new Error('broken off')
    })
    await expect(work).rejects.toThrow('broken off')
    write(db, 'second')
    expect(notes(db)).toEqual(['first', 'second'])
  })

  it('stays shared while another piece of work has it, and is taken back after the last one', async () => {
    const file = aFile()
    await lendDatabase(db, async () => {
      const other = openLentDatabase(file)
      other.exec('BEGIN')
      expect(notes(other)).toEqual(['first'])
      await lendDatabase(db, async () => undefined)
      write(db, 'second')
      other.close()
    })
    write(db, 'third')
    expect(notes(db)).toEqual(['first', 'second', 'third'])
    expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive')
    expect(() => openDatabase(file).close()).toThrow('storage_locked')
  })
})

describe('copyLent', () => {
  it('copies the records as they were when it began, whatever is written meanwhile', async () => {
    const file = aFile()
    write(db, 'x'.repeat(5_000_000))
    const before = notes(db)
    const target = join(aFolder(), 'copy.db')
    await lendDatabase(db, async () => {
      const copying = copyLent({ source: file, target }, new AbortController().signal)
      const writing = setInterval(() => write(db, 'meanwhile'), 1)
      await copying.finally(() => clearInterval(writing))
    })
    expect(lookIntoDatabase(target, notes)).toEqual(before)
    expect(notes(db).length).toBeGreaterThan(before.length)
  })

  it('ends when it is given up', async () => {
    const file = aFile()
    const target = join(aFolder(), 'copy.db')
    const givenUp = AbortSignal.abort()
    const copying = lendDatabase(db, () => copyLent({ source: file, target }, givenUp))
    await expect(copying).rejects.toThrow('aborted')
  })
})
