import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Database, lookIntoDatabase, openDatabase } from '../../electron/data/database.ts'
import { lendDatabase, openLentDatabase } from '../../electron/data/lent-database.ts'
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
})
