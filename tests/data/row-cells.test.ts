import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { iterateCells } from '../../electron/data/row-cells.ts'
import { findOddRow } from '../../electron/data/row-writing.ts'
import { aFolder } from '../support/a-program.ts'
import { listTrees } from '../support/row-places.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(join(aFolder(), 'records.db'))
})
afterEach(() => {
  db.close()
})

/** Rows from empty to three pages long, in a table of each kind with an index, deep enough for inner pages. */
function fill(): void {
  db.exec(`
    CREATE TABLE numbered (sequence INTEGER PRIMARY KEY, text TEXT NOT NULL, length INTEGER, late TEXT) STRICT;
    CREATE TABLE keyed (id TEXT PRIMARY KEY, text TEXT NOT NULL, length INTEGER, late TEXT) STRICT, WITHOUT ROWID;
    CREATE INDEX keyed_by_text ON keyed (text);`)
  const add = (table: string) => db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, NULL)`)
  const fillAll = db.transaction(() => {
    for (let index = 1; index <= 400; index += 1) {
      const text = `〔${index}番〕${'髙﨑𠮷'.repeat(index % 40 === 0 ? 900 : index % 37)}`
      add('numbered').run(index, text, index)
      add('keyed').run(`k${(index * 7919) % 1000}-${index}`, text, -index * 100_000)
    }
  })
  fillAll()
  db.exec('ALTER TABLE keyed ADD COLUMN later TEXT')
}

const readRows = (table: string) => db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]

describe('the cells of a table', () => {
  it.each(['numbered', 'keyed'])('hold every text of every row of a %s table', (table) => {
    fill()
    const file = db.serialize()
    const tree = listTrees(db).find(({ name }) => name === table)
    const cells = [...iterateCells(file, tree?.rootPage ?? 0)].filter(({ row }) => row !== null)
    const contents = cells.map(({ content }) =>
      Buffer.concat(content.map(({ start, end }) => file.subarray(start, end))),
    )
    const rows = readRows(table)
    expect(contents).toHaveLength(rows.length)
    const left = new Set(contents)
    for (const row of rows) {
      const texts = row.filter((value) => typeof value === 'string').map((text) => Buffer.from(text))
      const found = [...left].find((bytes) => texts.every((text) => bytes.includes(text)))
      if (found === undefined) throw new Error(`the row ${String(row[0])} is in no cell`)
      left.delete(found)
    }
    expect(left.size).toBe(0)
  })

  it('lie apart from one another, inside their pages', () => {
    fill()
    const file = db.serialize()
    const spans = listTrees(db)
      .flatMap(({ rootPage }) => [...iterateCells(file, rootPage)])
      .flatMap(({ head, content }) => [...head, ...content])
      .filter(({ start, end }) => end > start)
      .toSorted((one, other) => one.start - other.start)
    const overlapping = spans.filter(({ start }, index) => start < (spans[index - 1]?.end ?? 0))
    expect(overlapping).toEqual([])
    expect(
      spans.filter(({ start, end }) => Math.floor(start / 4096) !== Math.floor((end - 1) / 4096)),
    ).toEqual([])
  })
})

describe('rows as SQLite writes them', () => {
  function findOdd(file?: Buffer) {
    const looked = file === undefined ? db : openDatabase(write(file))
    const steps = findOddRow(looked)
    let step = steps.next()
    while (!step.done) step = steps.next()
    if (looked !== db) looked.close()
    return step.value
  }
  const write = (file: Buffer) => {
    const path = join(aFolder(), 'changed.db')
    writeFileSync(path, file)
    return path
  }

  it('are all rows of a file, short and long, older than a column or not', () => {
    fill()
    expect(findOdd()).toBeUndefined()
  })

  it.each([
    ['a key that is kept twice', 'numbered', 0, 8],
    ['two missing values in one', 'keyed', 2, 0x80],
    ['a kind of value that is never written', 'keyed', 3, 10],
  ])('are told from %s, though it reads the same', (_, table, column, type) => {
    db.exec(`
      CREATE TABLE numbered (sequence INTEGER PRIMARY KEY, text TEXT) STRICT;
      CREATE TABLE keyed (id TEXT PRIMARY KEY, text TEXT, more TEXT, last TEXT) STRICT, WITHOUT ROWID;
      INSERT INTO numbered VALUES (7, 'x');
      INSERT INTO keyed VALUES ('k', 'x', NULL, NULL);`)
    const file = db.serialize()
    const tree = listTrees(db).find(({ name }) => name === table)
    const [cell] = iterateCells(file, tree?.rootPage ?? 0)
    if (!cell?.row) throw new Error('no row')
    file[cell.row.types.start + 1 + column] = type
    const changed = openDatabase(write(file))
    expect(changed.prepare(`SELECT * FROM ${table}`).raw().all()).toEqual(readRows(table))
    expect(changed.pragma('integrity_check', { simple: true })).toBe('ok')
    changed.close()
    expect(findOdd(file)).toEqual({ table, page: cell.page })
  })
})
