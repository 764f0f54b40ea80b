import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDataFile, openDataFile } from '../../electron/data/data-file.ts'
import { openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import type { Migration } from '../../electron/data/migrations/migration.ts'
import { readMigrationNumber, runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { withStorageErrors } from '../../electron/data/storage-error.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { aFolder } from '../support/a-program.ts'

const one: Migration = { number: 1, name: 'one', sql: 'CREATE TABLE one (a TEXT) STRICT' }
const two: Migration = { number: 2, name: 'two', sql: 'ALTER TABLE one ADD COLUMN b TEXT' }
const failing: Migration = {
  number: 3,
  name: 'failing',
  sql: "INSERT INTO one VALUES ('x', 'y'); SELECT * FROM none",
}

function aFileOf(migrations: readonly Migration[], sql = ''): string {
  const file = join(aFolder(), 'daicho.db')
  const db = openDatabase(file)
  runMigrations(db, migrations)
  db.exec(sql)
  db.close()
  return file
}

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'no error'
}

describe('openDataFile', () => {
  it('brings an older file to the newest shape and keeps the file as it was beside it', () => {
    const file = aFileOf([one], "INSERT INTO one VALUES ('kept')")
    const db = openDataFile(file, [one, two])
    expect(db.prepare('SELECT a, b FROM one').all()).toEqual([{ a: 'kept', b: null }])
    db.close()
    const copy = openDatabase(join(file, '..', 'copies', 'before-2-from-1.db'))
    expect(readMigrationNumber(copy)).toBe(1)
    expect(copy.prepare('SELECT a FROM one').pluck().all()).toEqual(['kept'])
    copy.close()
  })

  it('leaves the file as it was when a step fails', () => {
    const file = aFileOf([one], "INSERT INTO one VALUES ('kept')")
    const before = readFileSync(file)
    expect(() => openDataFile(file, [one, two, failing])).toThrow('記録の形の更新 3 番')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(file, '..')).toSorted()).toEqual(['copies', 'daicho.db'])
  })

  it('refuses a newer file by name and writes nothing', () => {
    const file = aFileOf([one, two])
    const before = readFileSync(file)
    expect(codeOf(() => openDataFile(file, [one]))).toBe('storage_from_newer_version')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a newer file whose last step is still in the log beside it, and writes nothing', () => {
    const running = aFileOf([one])
    const db = openDatabase(running)
    runMigrations(db, [one, two])
    const folder = aFolder()
    const file = join(folder, 'daicho.db')
    for (const end of ['', '-wal']) writeFileSync(`${file}${end}`, readFileSync(`${running}${end}`))
    db.close()
    const before = [readFileSync(file), readFileSync(`${file}-wal`)]
    expect(codeOf(() => openDataFile(file, [one]))).toBe('storage_from_newer_version')
    expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before)
  })

  it('refuses a damaged file and writes nothing', () => {
    const file = aFileOf(
      [one],
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO one SELECT 'row' || i FROM n",
    )
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096, 3 * 4096)
    writeFileSync(file, bytes)
    expect(codeOf(() => openDataFile(file, [one]))).toBe('storage_corrupt')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['some other file', Buffer.from('これは記録ではありません'.repeat(50))],
  ])('refuses %s and writes nothing', (_what, bytes) => {
    const file = join(aFolder(), 'daicho.db')
    writeFileSync(file, bytes)
    expect(codeOf(() => openDataFile(file))).toBe('storage_corrupt')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('refuses the file while another program holds it', () => {
    const file = aFileOf([one])
    const held = openDataFile(file, [one])
    expect(codeOf(() => openDataFile(file, [one]))).toBe('storage_locked')
    held.exec("INSERT INTO one VALUES ('in the log')")
    expect(codeOf(() => openDataFile(file, [one]))).toBe('storage_locked')
    held.close()
    openDataFile(file, [one]).close()
  })
})

describe('createDataFile', () => {
  it('leaves nothing behind when filling fails', () => {
    const folder = aFolder()
    const file = join(folder, 'daicho.db')
    expect(() =>
      createDataFile(file, () => {
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})

describe('a full disk', () => {
  it('is storage_full and keeps what was there', () => {
    const file = join(aFolder(), 'daicho.db')
    createDataFile(file, () => undefined)
    const db = openDataFile(file)
    // pages that a migration emptied would still take something in
    db.exec('VACUUM')
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
    expect(codeOf(() => openFull(db))).toBe('storage_full')
    expect(readMigrationNumber(db)).toBe(allMigrations.at(-1)?.number)
    db.close()
  })
})

function openFull(db: ReturnType<typeof openDatabase>): void {
  withStorageErrors(() => db.exec('CREATE TABLE more (a TEXT) STRICT'))
}
