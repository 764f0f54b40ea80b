import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { refusalOf } from '../support/a-union.ts'
import { aRecordToApprove, aSealedRecord, type RecordToApprove } from '../support/an-approval.ts'
import { readPdfCharacters } from '../support/pdf.ts'

let record: RecordToApprove
beforeEach(async () => {
  record = await aSealedRecord()
})

const correction = {
  place: '第3問の回答',
  wrongText: 'できている',
  rightText: '一部できている',
  reason: '転記の誤り',
}

/** What `verify` says after a change past the program, the triggers of the table taken away and put back. */
function findPlaceAfter(table: string, sql: string): string | null {
  const { db } = record.context
  const select = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
  const triggers = db.prepare(select).all(table) as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
  const { isSound, brokenPlace } = verifyRecords({ db, dataFolder: record.dataFolder })
  expect(isSound).toBe(brokenPlace === null)
  return brokenPlace
}

describe('a seal', () => {
  it('keeps the record, the findings and the signatures as one text with its SHA-256, chained', () => {
    const { db } = record.context
    const seal = db.prepare('SELECT snapshot_json, sha256, previous_hash FROM seal').get() as {
      snapshot_json: string
      sha256: string
      previous_hash: string
    }
    expect(createHash('sha256').update(seal.snapshot_json).digest('hex')).toBe(seal.sha256)
    expect(seal.previous_hash).toBe('0'.repeat(64))
    const text = JSON.parse(seal.snapshot_json)
    expect(text).toMatchObject({
      format: 'infosec-daicho/seal/1',
      record: { inspection: { recordNumber: 'R8-点検-01' } },
      findings: [],
      approval: {
        steps: [
          { title: '事務局長', method: 'signature' },
          { title: '担当', method: 'signature' },
        ],
      },
    })
  })

  it.each([
    ['UPDATE seal SET sealed_by = sealed_by', /sealed record is settled/],
    ['DELETE FROM seal', /sealed record is settled/],
    ['INSERT OR REPLACE INTO seal SELECT * FROM seal', /sealed record is settled/],
    ["UPDATE approval SET reason = 'x'", /ended approval is settled/],
    ["UPDATE approval_step SET signer_name = 'x'", /step that was taken is settled/],
    ['DELETE FROM approval_step', /keeps its steps/],
    [
      "UPDATE inspection SET state = 'open', closed_on = NULL, close_reason = NULL",
      /closed inspection is settled/,
    ],
    ["UPDATE answer SET note = 'x'", /settled/],
    ["UPDATE inspection_question SET text = 'x'", /keeps its questions/],
  ])('makes the database refuse %s', (sql, reason) => {
    expect(() => record.context.db.exec(sql)).toThrow(reason)
  })

  it('cannot be opened again by the program', async () => {
    const { officer, inspectionId } = record
    const { rowVersion } = await officer.inspections.get({ inspectionId })
    const reopening = officer.inspections.reopen({
      inspectionId,
      expectedRowVersion: rowVersion,
      reason: 'x',
    })
    expect(await refusalOf(reopening)).toMatchObject({ rule: 'recordSealed' })
  })
})

describe('verify on a sealed record', () => {
  it('is content with an untouched one', () => {
    expect(findPlaceAfter('seal', 'SELECT 1')).toBeNull()
  })

  it.each([
    ['seal', "UPDATE seal SET snapshot_json = replace(snapshot_json, '担当', '擔当')"],
    ['seal', "UPDATE seal SET sealed_by = 'x'"],
    ['seal', "UPDATE seal SET rows_json = replace(rows_json, 'a', 'b')"],
    ['answer', 'UPDATE answer SET row_version = 9 WHERE rowid_or_first = 1'],
    ['inspection_question', 'UPDATE inspection_question SET position = position + 1000'],
    ['approval', "UPDATE approval SET requested_by = 'x'"],
    ['approval_step', "UPDATE approval_step SET signature = replace(signature, 'a', 'b')"],
    ['approval_step', "UPDATE approval_step SET title = 'x' WHERE position = 2"],
    ['account_key', "UPDATE account_key SET public_key = replace(public_key, 'a', 'b')"],
    ['seal', 'DELETE FROM seal'],
  ])('names %s after: %s', (table, sql) => {
    const real = sql.replace(
      'WHERE rowid_or_first = 1',
      'WHERE sheet_id = (SELECT min(sheet_id) FROM answer)',
    )
    const place = findPlaceAfter(table, real)
    expect(place).toMatch(
      new RegExp(table === 'account_key' ? 'accountKey|account_key|署名' : `${table}|${toKind(table)}`),
    )
  })
})

describe('approvals.correct', () => {
  it('adds a linked 訂正 and leaves the record as it was sealed', async () => {
    const { officer, record: sealed } = record
    const before = await officer.approvals.get({ record: sealed })
    const { seal } = await officer.approvals.correct({ record: sealed, ...correction })
    expect(seal?.corrections).toMatchObject([{ number: 'R8-点検-01-訂正-1', ...correction }])
    expect(seal?.sha256).toBe(before.seal?.sha256)
    await officer.approvals.correct({ record: sealed, ...correction })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
    expect(() => record.context.db.exec("UPDATE correction SET place = 'x'")).toThrow(/correction is settled/)
    expect(findPlaceAfter('correction', "UPDATE correction SET right_text = 'x' WHERE serial = 1")).toMatch(
      /correction/,
    )
  })

  it('is refused before the record is sealed', async () => {
    const other = await aRecordToApprove()
    const correcting = other.officer.approvals.correct({ record: other.record, ...correction })
    expect(await refusalOf(correcting)).toMatchObject({ rule: 'notSealed' })
  })
})

describe('the report of a sealed record', () => {
  it('shows who approved when, the seal, and later the corrections; each state is issued once', async () => {
    const { officer, subject } = record
    const sealed = await officer.reports.issue(subject)
    expect((await officer.reports.issue(subject)).id).toBe(sealed.id)
    const text = await textOf(sealed.id)
    expect(text).toContain('封印第1号')
    expect(text).toContain('電子署名')
    expect(text).not.toContain('１０訂正')
    await officer.approvals.correct({ record: record.record, ...correction })
    const corrected = await officer.reports.issue(subject)
    expect(corrected.id).not.toBe(sealed.id)
    expect(await textOf(corrected.id)).toContain('R8-点検-01-訂正-1')
    expect(await textOf(sealed.id)).toBe(text)
  })

  async function textOf(issuedReportId: Awaited<ReturnType<typeof record.officer.reports.issue>>['id']) {
    const file = await record.officer.reports.openIssued({ issuedReportId })
    return readPdfCharacters(new Uint8Array(await file.arrayBuffer()))
  }
})

function toKind(table: string): string {
  return table === 'approval_step' ? 'approval|決裁|封印' : table
}
