import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

let db: Database

const insertThreat = (id: string, number: number, code = 'NULL') =>
  `INSERT INTO threat VALUES ('${id}', ${number}, ${code}, 1, '感染', '', '[]', '["technical"]', 2, NULL, 1)`
const insertAnalysis = (id: string, serial: number, year = 2026) =>
  `INSERT INTO risk_analysis (id, number, fiscal_year, serial, state, method_json, purpose, overview, started_on,
     closed_by, created_at, created_by, row_version)
   VALUES ('${id}', 'R-${id}', ${year}, ${serial}, 'open', '{}', '', '', '2026-11-01', '', 'x', 'y', 1)`
const insertRisk = (id: string, serial: number, part: { subject?: string; threat?: string } = {}) =>
  `INSERT INTO risk (id, analysis_id, serial, number, subject_kind, subject_key, subject_name, threat_id,
     threat_title, rating_reason, note, treatment_plan, owner_title, state, row_version)
   VALUES ('${id}', 'a', ${serial}, 'R-${id}', 'all', '${part.subject ?? 'all'}', '全体', '${part.threat ?? 't'}',
     '感染', '', '', '', '', 'active', 1)`
const insertAcceptance = (id: string) =>
  `INSERT INTO risk_acceptance VALUES ('${id}', 'r', NULL, '局長', '', '2026-11-20', NULL, '理由', 'paper', 6, NULL,
     'active', NULL, 1)`
const close = "UPDATE risk_analysis SET state = 'closed', closed_on = '2026-11-22', closed_by = '担当'"
const reopen = "UPDATE risk_analysis SET state = 'open', closed_on = NULL, closed_by = ''"

/** A file of the release before, with an asset and a measure in it, brought up to now. */
beforeEach(() => {
  db = openDatabase(join(aFolder(), 'records.db'))
  runMigrations(
    db,
    allMigrations.filter(({ number }) => number < 26),
  )
  db.exec(`INSERT INTO unit (id, name, body, position, state, row_version)
      VALUES ('u', '総務課', 'manager', 1, 'active', 1);
    INSERT INTO measure VALUES ('m', 1, NULL, '対策', '', '["第7条(1)"]', '[1]', 'implemented', NULL, '', 'u', '', 12,
      NULL, '', NULL, 1)`)
  runMigrations(db, allMigrations)
  db.exec(`${insertThreat('t', 1)}; ${insertAnalysis('a', 1)}; ${insertRisk('r', 1)};
    INSERT INTO risk_measure VALUES ('r', 'm'); ${insertAcceptance('c')}`)
})

describe('the file of the release before', () => {
  it('keeps its rows beside the new tables', () => {
    expect(db.prepare('SELECT id FROM unit UNION SELECT id FROM measure').pluck().all()).toEqual(['m', 'u'])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the database itself', () => {
  it.each([
    'DELETE FROM threat',
    'DELETE FROM risk_acceptance',
    'DELETE FROM risk',
    'DELETE FROM risk_analysis',
    'DELETE FROM risk_analysis_setting',
  ])('deletes nothing: %s', (sql) => {
    expect(() => db.exec(sql)).toThrow(/never deleted/)
  })

  it.each([
    insertThreat('t', 2),
    insertThreat('s', 1),
    insertAnalysis('a', 2),
    insertAnalysis('b', 2),
    insertRisk('r', 2, { subject: 'x' }),
    insertRisk('s', 1, { subject: 'x' }),
    insertRisk('s', 2),
    insertAcceptance('d'),
  ])('replaces nothing: %s', (sql) => {
    expect(() => db.exec(sql.replace('INSERT', 'INSERT OR REPLACE'))).toThrow(/never replaced/)
  })

  it('keeps numbers, subjects and what was accepted', () => {
    for (const [sql, message] of [
      ['UPDATE threat SET number = 9', /keeps its number/],
      ["UPDATE risk_analysis SET number = 'x'", /keeps its number/],
      ["UPDATE risk SET subject_key = 'x'", /keeps its subject/],
      ["UPDATE risk SET threat_title = 'x'", /keeps its subject/],
      ["UPDATE risk_acceptance SET reason = 'x'", /withdrawn, never changed/],
      ["UPDATE risk_measure SET measure_id = 'm'", /never changed/],
    ] as const) {
      expect(() => db.exec(sql), sql).toThrow(message)
    }
    db.exec("UPDATE risk_acceptance SET state = 'withdrawn', withdrawal_reason = 'x'")
    expect(() => db.exec("UPDATE risk_acceptance SET state = 'active', withdrawal_reason = NULL")).toThrow(
      /never changed/,
    )
  })

  it('refuses every change of a closed analysis but to open it again', () => {
    db.exec(close)
    for (const sql of [
      "UPDATE risk_analysis SET overview = 'x'",
      `${reopen}, purpose = 'x'`,
      `${reopen}, method_json = '[]'`,
      insertRisk('s', 2, { subject: 'x' }),
      "UPDATE risk SET note = 'x'",
      'DELETE FROM risk_measure',
      "INSERT INTO risk_measure VALUES ('r', 'n')",
      "INSERT INTO risk_asset VALUES ('r', 'x')",
      "UPDATE risk_acceptance SET state = 'withdrawn', withdrawal_reason = 'x'",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/is settled/)
    }
    db.exec(reopen)
    db.exec("UPDATE risk SET note = 'x'")
  })

  it('opens nothing again that is being approved, and changes nothing of one that was withdrawn', () => {
    db.exec(close)
    db.exec(`INSERT INTO approval (id, record_kind, record_id, round, content_sha256, findings_json, requested_at,
        requested_by, state, row_version)
      VALUES ('p', 'riskAnalysis', 'a', 1, '${'0'.repeat(64)}', '[]', 'x', 'y', 'underway', 1)`)
    expect(() => db.exec(reopen)).toThrow(/is settled/)
    db.exec("UPDATE approval SET state = 'withdrawn', ended_at = 'x', ended_by = 'y', reason = 'z'")
    db.exec(reopen)
    db.exec("UPDATE risk_analysis SET state = 'withdrawn', withdrawal_reason = '年度を間違えた'")
    expect(() => db.exec("UPDATE risk_analysis SET overview = 'x'")).toThrow(/is settled/)
    expect(() => db.exec("UPDATE risk SET note = 'x'")).toThrow(/is settled/)
    db.exec(insertAnalysis('b', 2))
  })
})
