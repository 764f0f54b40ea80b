import { describe, expect, it } from 'vitest'
import { type InspectionTable, listColumns } from '../../electron/data/repositories/raw-row-repository.ts'
import { takeTableFingerprint, toTableSha256 } from '../../electron/services/row-fingerprint.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'

async function aRecord() {
  const union = await aClosedInspection()
  const { db } = union.context
  db.exec('DROP TRIGGER answer_of_settled_sheet_is_not_changed')
  const take = (table: InspectionTable, columns?: readonly string[]) =>
    takeTableFingerprint(db, { table, inspectionId: union.inspection.id, ...(columns && { columns }) })
  return { ...union, db, take }
}

describe('the fingerprint of a table', () => {
  it('has a row for each row of the inspection, by its key', async () => {
    const { inspection, sheets, take } = await aRecord()
    expect(take('inspection').rows.map(({ key }) => key)).toEqual([inspection.id])
    expect(take('inspection_sheet').rows.map(({ key }) => key)).toEqual(sheets.map(({ id }) => id).toSorted())
    const [first] = take('answer').rows
    expect(first?.key.split(' ')).toHaveLength(2)
    expect(take('checklist_edition').rows).toHaveLength(take('inspection_checklist_edition').rows.length)
  })

  it('stays the same while the rows do, and is one text for all of them', async () => {
    const { db, take } = await aRecord()
    const before = take('answer')
    expect(take('answer')).toEqual(before)
    db.exec("UPDATE answer SET note = '1' WHERE sheet_id = (SELECT max(sheet_id) FROM answer)")
    expect(toTableSha256(take('answer'))).not.toBe(toTableSha256(before))
  })

  it.each(['choice', 'note', 'row_version', 'entered_from', 'entered_by'])(
    'shows a change of %s in the one row that it is in',
    async (column) => {
      const { db, take } = await aRecord()
      const before = take('answer').rows
      const other = { choice: "'unknown'", note: "' '", row_version: '7', entered_from: "'paper'" }
      const value = (other as Record<string, string>)[column] ?? 'NULL'
      db.exec(
        `UPDATE answer SET ${column} = ${value} WHERE (sheet_id, question_id) IN
           (SELECT sheet_id, question_id FROM answer ORDER BY sheet_id, question_id LIMIT 1)`,
      )
      const changed = take('answer').rows.filter((row, index) => row.sha256 !== before[index]?.sha256)
      expect(changed.map(({ key }) => key)).toEqual([before[0]?.key])
    },
  )

  it('looks at the columns it was taken of, though the table has got more since', async () => {
    const { db, take } = await aRecord()
    const before = take('answer')
    db.exec("ALTER TABLE answer ADD COLUMN later TEXT NOT NULL DEFAULT 'x'")
    expect(listColumns(db, 'answer')).toContain('later')
    expect(take('answer', before.columns)).toEqual(before)
  })

  it('refuses columns that are not there', async () => {
    const { take } = await aRecord()
    expect(() => take('answer', ['choice', 'gone'])).toThrow('storage_corrupt')
  })
})
