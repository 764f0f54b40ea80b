import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(join(aFolder(), 'records.db'))
  runMigrations(
    db,
    allMigrations.filter(({ number }) => number < 18),
  )
  db.exec(`INSERT INTO policy_document VALUES ('p', 'basicPolicy', 1);
    INSERT INTO edition VALUES ('e1', 'p', 1, '旧方針', 'former', 'builtIn', '2026-04-01T00:00:00.000Z', '第1条 一');
    INSERT INTO edition VALUES ('e2', 'p', 2, '方針', 'current', 'imported', '2026-11-22T00:00:00.000Z', '第1条 二')`)
  runMigrations(db, allMigrations)
})

const insert = (id: string, number: number, state: string) =>
  `INSERT INTO edition (id, policy_document_id, number, title, state, origin, adopted_at, document_number,
     adopted_by_manager, adopted_by_assembly, adopted_by_audit_commissioners, decided_on, decided_by,
     publication_method, reason, summary, withdrawal_reason, source_text, row_version)
   VALUES ('${id}', 'p', ${number}, '案', '${state}', 'copied', '2026-11-22T00:00:00.000Z', '', 0, 0, 0,
     ${state === 'draft' ? 'NULL' : "'2026-11-20'"}, '', '', '', '', NULL, '第1条 三', 1)`

describe('editions from before their states', () => {
  it('stay former and current, with their text and nothing made up', () => {
    const rows = db.prepare('SELECT * FROM edition ORDER BY number').all()
    expect(rows).toMatchObject([
      { id: 'e1', state: 'former', source_text: '第1条 一', effective_on: null, decided_on: null },
      { id: 'e2', state: 'current', source_text: '第1条 二', published_on: null, row_version: 1 },
    ])
    expect(db.prepare('SELECT kind, name, read_by_respondent FROM policy_document').all()).toEqual([
      { kind: 'basicPolicy', name: '情報セキュリティ基本方針', read_by_respondent: 1 },
    ])
  })
})

describe('the database itself', () => {
  it('lets a draft change and keeps the text of every other edition', () => {
    db.exec(insert('d', 3, 'draft'))
    db.exec("UPDATE edition SET title = '題', source_text = '第1条 四' WHERE id = 'd'")
    db.exec("UPDATE edition SET state = 'approved', decided_on = '2026-11-22' WHERE id = 'd'")
    for (const id of ['d', 'e1', 'e2']) {
      expect(() => db.exec(`UPDATE edition SET source_text = 'x' WHERE id = '${id}'`)).toThrow(
        /keeps its text/,
      )
      expect(() => db.exec(`UPDATE edition SET title = 'x' WHERE id = '${id}'`)).toThrow(/keeps its text/)
    }
    // what is known of it later may still be written down
    db.exec("UPDATE edition SET effective_on = '2022-04-01' WHERE id = 'e2'")
  })

  it.each([
    ['e1', 'current'],
    ['e2', 'draft'],
    ['e2', 'approved'],
    ['e2', 'withdrawn'],
    ['d', 'current'],
    ['d', 'former'],
  ])('never moves %s to %s', (id, state) => {
    db.exec(insert('d', 3, 'draft'))
    const reason = state === 'withdrawn' ? `, withdrawal_reason = 'x'` : ''
    const move = `UPDATE edition SET state = '${state}'${reason} WHERE id = '${id}'`
    expect(() => db.exec(move)).toThrow(/only goes from draft/)
  })

  it('leaves a withdrawn edition as it is', () => {
    db.exec(insert('d', 3, 'draft'))
    db.exec("UPDATE edition SET state = 'withdrawn', withdrawal_reason = '見送り' WHERE id = 'd'")
    expect(() => db.exec("UPDATE edition SET summary = 'x' WHERE id = 'd'")).toThrow(/only goes/)
  })

  it('deletes and replaces nothing', () => {
    expect(() => db.exec('DELETE FROM edition')).toThrow(/never deleted/)
    expect(() => db.exec('DELETE FROM policy_document')).toThrow(/never deleted/)
    const replacing = insert('e2', 4, 'approved').replace('INSERT', 'INSERT OR REPLACE')
    expect(() => db.exec(replacing)).toThrow(/never replaced/)
    const replacingDocument = `INSERT OR REPLACE INTO policy_document VALUES ('p', 'procedure', 'x', 1, 1, 1, 1, 1)`
    expect(() => db.exec(replacingDocument)).toThrow(/never replaced/)
    expect(() => db.exec("UPDATE policy_document SET kind = 'procedure'")).toThrow(/keeps its kind/)
  })

  it('has one draft and one current edition of a document', () => {
    db.exec(insert('d', 3, 'draft'))
    expect(() => db.exec(insert('d2', 4, 'draft'))).toThrow(/never replaced/)
    db.exec(insert('a', 5, 'approved'))
    expect(() => db.exec("UPDATE edition SET state = 'current' WHERE id = 'a'")).toThrow(/UNIQUE/)
  })

  it('never changes a memo', () => {
    db.exec(`INSERT INTO exemption_memo VALUES ('m', 1, 'undecided', '根拠', '2026-11-20', '局長', 'x', 'y')`)
    expect(() => db.exec("UPDATE exemption_memo SET grounds = 'x'")).toThrow(/never changed/)
    expect(() => db.exec('DELETE FROM exemption_memo')).toThrow(/never deleted/)
    const replacing = `INSERT OR REPLACE INTO exemption_memo VALUES ('m', 2, 'exempt', 'x', 'x', 'x', 'x', 'y')`
    expect(() => db.exec(replacing)).toThrow(/never replaced/)
  })
})
