import type { UnitId } from '../id/branded-id.ts'
import { toUnitNameKey } from '../unit/unit-name.ts'
import { type ParsedRosterRow, parseRosterRow, type RosterProblem } from './parse-roster-row.ts'
import type { ColumnPlaces } from './roster-columns.ts'
import type { FileRow, RosterMember, RosterUnit } from './roster-rows.ts'
import { toStaffNameKey } from './staff-name.ts'

/** What a row becomes. `unitId` is null while its unit is still to be made; `existing` is the person it changes. */
export type PlannedRow = ParsedRosterRow & {
  readonly line: number
  readonly state: 'new' | 'changed' | 'unchanged' | 'wrong'
  readonly unitId: UnitId | null
  readonly existing: RosterMember | null
}

/**
 * What importing a file would do: each row is a new person, a change of the active person with the same name and unit
 * (spaces ignored), or wrong with its reasons. Nobody is retired by a file. `newUnits` are names no active unit has.
 */
export function planRosterImport(
  rows: readonly FileRow[],
  places: ColumnPlaces,
  roster: { readonly staff: readonly RosterMember[]; readonly units: readonly RosterUnit[] },
): { rows: PlannedRow[]; newUnits: string[] } {
  const units = new Map(
    roster.units.filter(isActive).map((unit) => [toUnitNameKey(unit.name), unit] as const),
  )
  const staff = groupStaff(roster.staff.filter(isActive))
  const linesByPerson = new Map<string, number>()
  const newUnits = new Map<string, string>()
  const planned = rows.filter(hasContent).map((row): PlannedRow => {
    const unitKey = toUnitNameKey(cellText(row, places, 'unitName'))
    const unit = units.get(unitKey)
    const personKey = `${toStaffNameKey(cellText(row, places, 'name'))} ${unit?.id ?? unitKey}`
    const candidates = staff.get(personKey) ?? []
    const existing = candidates.length === 1 ? (candidates[0] ?? null) : null
    const parsed = parseRosterRow(row, places, existing)
    const problems = [...parsed.problems, ...findClashes(parsed, candidates, linesByPerson.get(personKey))]
    if (!linesByPerson.has(personKey)) linesByPerson.set(personKey, row.line)
    const base = { ...parsed, problems, line: row.line, unitId: unit?.id ?? null, existing }
    if (problems.length > 0) return { ...base, state: 'wrong' }
    if (unit === undefined && !newUnits.has(unitKey)) newUnits.set(unitKey, parsed.unitName)
    if (existing === null) return { ...base, state: 'new' }
    return { ...base, state: isSame(parsed, existing) ? 'unchanged' : 'changed' }
  })
  return { rows: planned, newUnits: [...newUnits.values()] }
}

function isActive(record: { readonly state: 'active' | 'retired' }): boolean {
  return record.state === 'active'
}

function hasContent(row: FileRow): boolean {
  return row.cells.some((cell) => cell.text.trim() !== '' || cell.problem !== null)
}

function cellText(row: FileRow, places: ColumnPlaces, column: 'name' | 'unitName'): string {
  return row.cells[places.get(column) ?? -1]?.text ?? ''
}

function groupStaff(staff: readonly RosterMember[]): Map<string, RosterMember[]> {
  const groups = new Map<string, RosterMember[]>()
  for (const member of staff) {
    const key = `${toStaffNameKey(member.name)} ${member.unitId}`
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  return groups
}

function findClashes(
  parsed: ParsedRosterRow,
  candidates: readonly RosterMember[],
  earlierLine: number | undefined,
): RosterProblem[] {
  if (parsed.name === '') return []
  const value = parsed.name
  if (earlierLine !== undefined) return [{ column: 'name', reason: 'duplicate', value }]
  return candidates.length > 1 ? [{ column: 'name', reason: 'ambiguous', value }] : []
}

function isSame(parsed: ParsedRosterRow, existing: RosterMember): boolean {
  return (
    parsed.name === existing.name &&
    parsed.reading === existing.reading &&
    parsed.title === existing.title &&
    parsed.employment === existing.employment &&
    parsed.audiences.join() === existing.audiences.join()
  )
}
