import { createHash } from 'node:crypto'
import type { StaffImportPreview } from '../../shared/contract/staff.ts'
import type { StaffMemberId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { toEmploymentLabel } from '../../shared/domain/staff-member/employment-label.ts'
import { type PlannedRow, planRosterImport } from '../../shared/domain/staff-member/plan-roster-import.ts'
import {
  findHeadingRow,
  rosterColumns,
  toRosterHeading,
} from '../../shared/domain/staff-member/roster-columns.ts'
import { guessBody, toAudiencesText } from '../../shared/domain/staff-member/roster-words.ts'
import { toUnitNameKey } from '../../shared/domain/unit/unit-name.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { refreshRunningSheets } from '../data/repositories/sheet-repository.ts'
import {
  getStaffMember,
  listStaffMembers,
  prepareStaffMemberInsert,
  prepareStaffMemberUpdate,
} from '../data/repositories/staff-member-repository.ts'
import { listUnits } from '../data/repositories/unit-repository.ts'
import { writeCsv } from '../files/csv-writer.ts'
import { writeSpreadsheet } from '../files/spreadsheet-writer.ts'
import { readTableFile } from '../files/table-file.ts'
import type { TableFile } from '../files/table-types.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { createUnit } from './unit-service.ts'

type Plan = ReturnType<typeof planRosterImport> & { file: TableFile; digest: string }

/** What importing a roster file would do, row by row; keeps nothing. */
export function previewStaffImport(context: ServiceContext, bytes: Uint8Array): StaffImportPreview {
  const { file, rows, newUnits, digest } = planImport(context, bytes)
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const row of rows) counts[row.state] += 1
  const encoding = file.encoding?.startsWith('utf-16') ? ('utf-16' as const) : file.encoding
  // `utf-16le` and `utf-16be` are both utf-16 to people
  const shown = encoding as StaffImportPreview['encoding']
  return { format: file.format, encoding: shown, rows: rows.map(toShownRow), newUnits, counts, digest }
}

/**
 * Keeps every row of a previewed file or none. Refused when file or roster changed since (rule `previewOutdated`), when
 * a row is wrong (rule `importHasWrongRows`), or when units are missing that may not be made (rule `importNeedsUnits`).
 */
export function importStaff(
  context: ServiceContext,
  input: { bytes: Uint8Array; digest: string; createUnits: boolean },
): { added: number; changed: number } {
  return inTransaction(context, () => {
    const plan = planImport(context, input.bytes)
    if (plan.digest !== input.digest) throw ruleViolation('previewOutdated')
    const wrong = plan.rows.filter((row) => row.state === 'wrong')
    if (wrong.length > 0)
      throw ruleViolation('importHasWrongRows', { lines: wrong.map((row) => `${row.line}`) })
    if (plan.newUnits.length > 0 && !input.createUnits) {
      throw ruleViolation('importNeedsUnits', { names: plan.newUnits })
    }
    for (const name of plan.newUnits) createUnit(context, { name, body: guessBody(name) })
    const counts = keepRows(context, plan.rows)
    refreshRunningSheets(context.db)
    return counts
  })
}

/** The active roster as a file that `previewStaffImport` reads back without a change. */
export function exportStaff(
  context: ServiceContext,
  format: 'csv' | 'xlsx',
): { bytes: Uint8Array; name: string } {
  const staff = listStaffMembers(context.db).filter((member) => member.state === 'active')
  const rows = staff.map((member) => [
    member.name,
    member.reading,
    member.unitName,
    member.title,
    toEmploymentLabel(member.employment),
    toAudiencesText(member.audiences),
  ])
  const table = [rosterColumns.map(toRosterHeading), ...rows]
  const bytes = format === 'csv' ? writeCsv(table) : writeSpreadsheet('職員名簿', table)
  return { bytes, name: `職員名簿.${format}` }
}

function planImport(context: ServiceContext, bytes: Uint8Array): Plan {
  const file = readTableFile(bytes)
  const heading = findHeadingRow(file.rows.map((row) => row.cells.map((cell) => cell.text)))
  if (heading === undefined) throw new AppError('file_unreadable', { reason: 'missingColumns' })
  const staff = listStaffMembers(context.db)
  const units = listUnits(context.db)
  const plan = planRosterImport(file.rows.slice(heading.index + 1), heading.places, { staff, units })
  if (plan.rows.length === 0) throw new AppError('file_unreadable', { reason: 'noRows' })
  const state = [...units, ...staff].map(({ id, rowVersion }) => [id, rowVersion])
  const digest = createHash('sha256').update(bytes).update(JSON.stringify(state)).digest('hex')
  return { ...plan, file, digest }
}

function keepRows(context: ServiceContext, rows: readonly PlannedRow[]): { added: number; changed: number } {
  const units = new Map(
    listUnits(context.db)
      .filter((unit) => unit.state === 'active')
      .map((unit) => [toUnitNameKey(unit.name), unit.id]),
  )
  const insert = prepareStaffMemberInsert(context.db)
  const update = prepareStaffMemberUpdate(context.db)
  const counts = { added: 0, changed: 0 }
  for (const row of rows) {
    if (row.state === 'unchanged') continue
    const fields = toFields(row, getUnitId(units, row.unitName))
    const id: StaffMemberId = row.existing?.id ?? context.newId()
    const before = row.existing === null ? null : getStaffMember(context.db, id)
    if (before === null) insert(id, fields)
    else update(id, fields, before.rowVersion)
    counts[before === null ? 'added' : 'changed'] += 1
    const after = getStaffMember(context.db, id)
    recordChange(context, { act: 'staff.importFile', recordKind: 'staffMember', recordId: id, before, after })
  }
  return counts
}

function getUnitId(units: ReadonlyMap<string, UnitId>, name: string): UnitId {
  const id = units.get(toUnitNameKey(name))
  if (id === undefined) throw new Error(`no unit for ${name}`)
  return id
}

function toFields({ name, reading, title, employment, audiences }: PlannedRow, unitId: UnitId) {
  return { name, reading, title, employment, unitId, audiences }
}

function toShownRow(row: PlannedRow): StaffImportPreview['rows'][number] {
  const { line, state, name, reading, title, unitName, employment, audiences } = row
  return {
    ...{ line, state, name, reading, title, unitName },
    employment: row.employmentText || toEmploymentLabel(employment),
    audiences: row.audiencesText || toAudiencesText(audiences),
    problems: row.problems.map((problem) => ({ ...problem, column: toRosterHeading(problem.column) })),
  }
}
