import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

let db: Database

/** A file of the release before reviews, with a policy, an inspection and a finding in it, brought up to now. */
beforeEach(() => {
  db = openDatabase(join(aFolder(), 'records.db'))
  runMigrations(
    db,
    allMigrations.filter(({ number }) => number < 19),
  )
  db.exec(`INSERT INTO policy_document VALUES ('p', 'basicPolicy', '方針', 1, 1, 1, 1, 1);
    INSERT INTO edition (id, policy_document_id, number, title, state, origin, adopted_at, document_number,
      adopted_by_manager, adopted_by_assembly, adopted_by_audit_commissioners, decided_by, publication_method,
      reason, summary, source_text, row_version)
    VALUES ('e', 'p', 1, '方針', 'current', 'builtIn', '2026-04-01T00:00:00.000Z', '', 0, 0, 0, '', '', '', '',
      '第1条 一', 1);
    INSERT INTO finding (id, number, serial, title, cause, corrective_action, state, outcome, found_at, row_version)
    VALUES ('f', 'R8-指摘-001', 1, '指摘', '', '', 'notStarted', '', '2026-11-20T00:00:00.000Z', 1)`)
  runMigrations(db, allMigrations)
  db.exec(`INSERT INTO policy_review (id, number, fiscal_year, serial, title, state, medium_from, high_from, reasons,
      planned_amendment, decided_by, created_at, created_by, row_version)
    VALUES ('r', 'R8-見直し-01', 2026, 1, '見直し', 'open', 3, 6, '', '', '', '2026-11-22T00:00:00.000Z', '担当', 1);
    INSERT INTO policy_review_trigger VALUES ('t', 'r', 1, 'finding', NULL, 'f', NULL, '指摘があった');
    INSERT INTO policy_review_consideration VALUES ('c', 'r', 1, '漏えい', '', '["第7条(6)"]', 2, 3, 'amend', '理由')`)
})

const decide = `UPDATE policy_review SET state = 'decided', outcome = 'amend', reasons = '理由',
  planned_amendment = '改める', decided_on = '2026-11-22', decided_by = '局長'`
const link = `INSERT INTO policy_review_edition VALUES ('l', 'r', 'e', 'x', 'y', NULL, NULL, 1)`
const askForApproval = `INSERT INTO approval (id, record_kind, record_id, round, content_sha256, findings_json,
    requested_at, requested_by, state, row_version)
  VALUES ('a', 'policyReview', 'r', 1, '${'0'.repeat(64)}', '[]', 'x', 'y', 'underway', 1)`
const reopen = `UPDATE policy_review SET state = 'open', outcome = NULL, decided_on = NULL, decided_by = ''`
const withdraw = `UPDATE policy_review SET state = 'withdrawn', withdrawal_reason = '重複'`

describe('the file of the release before', () => {
  it('keeps its rows beside the new tables', () => {
    expect(db.prepare('SELECT id FROM finding UNION SELECT id FROM edition').pluck().all()).toEqual([
      'e',
      'f',
    ])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the database itself', () => {
  it('refuses every change of a decided review but to open it again or to withdraw it', () => {
    db.exec(decide)
    const changes = [
      "UPDATE policy_review SET title = 'x'",
      "UPDATE policy_review SET reasons = 'x'",
      `${reopen}, title = 'x'`,
      `${withdraw}, reasons = 'x'`,
      `${withdraw}, decided_by = 'x'`,
      `${withdraw}, decided_on = NULL`,
      "UPDATE policy_review_trigger SET description = 'x'",
      "INSERT INTO policy_review_trigger VALUES ('t2', 'r', 2, 'other', NULL, NULL, NULL, 'x')",
      'DELETE FROM policy_review_trigger',
      'UPDATE policy_review_consideration SET loss = 1',
      "INSERT INTO policy_review_consideration VALUES ('c2', 'r', 2, 'x', '', '[]', NULL, NULL, NULL, '')",
      'DELETE FROM policy_review_consideration',
      'INSERT OR REPLACE INTO policy_review_consideration SELECT * FROM policy_review_consideration',
    ]
    for (const sql of changes) expect(() => db.exec(sql), sql).toThrow(/settled/)
    db.exec(reopen)
    db.exec("UPDATE policy_review_consideration SET loss = 1; UPDATE policy_review SET title = '題'")
  })

  it('does neither while it is being approved', () => {
    db.exec(decide)
    db.exec(askForApproval)
    for (const sql of [reopen, withdraw]) expect(() => db.exec(sql), sql).toThrow(/settled/)
  })

  it('leaves a withdrawn review as it is', () => {
    db.exec(withdraw)
    for (const sql of ["UPDATE policy_review SET title = 'x'", 'DELETE FROM policy_review_trigger'])
      expect(() => db.exec(sql), sql).toThrow(/settled/)
  })

  it('keeps the number and the cut-offs of a review, and deletes and replaces none', () => {
    for (const part of ["number = 'x'", 'fiscal_year = 2025', 'high_from = 4', 'medium_from = 2'])
      expect(() => db.exec(`UPDATE policy_review SET ${part}`), part).toThrow(/keeps its number/)
    expect(() => db.exec('DELETE FROM policy_review')).toThrow(/never deleted/)
    expect(() => db.exec('INSERT OR REPLACE INTO policy_review SELECT * FROM policy_review')).toThrow(
      /never replaced/,
    )
  })

  it('lets an edition come only of a review that was decided 改正する, and ends a link once', () => {
    expect(() => db.exec(link)).toThrow(/decided so/)
    db.exec(decide)
    db.exec(link)
    expect(() => db.exec(link.replace("'l'", "'l2'"))).toThrow(/decided so/)
    expect(() => db.exec("UPDATE policy_review_edition SET linked_by = 'x'")).toThrow(/never changed/)
    db.exec("UPDATE policy_review_edition SET unlinked_at = 'x', unlinked_by = 'y'")
    expect(() => db.exec("UPDATE policy_review_edition SET unlinked_at = 'z'")).toThrow(/never changed/)
    expect(() => db.exec('DELETE FROM policy_review_edition')).toThrow(/never deleted/)
    db.exec(link.replace("'l'", "'l2'"))
  })
})
