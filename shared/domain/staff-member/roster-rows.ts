import type { Audience } from '../checklist/audience.ts'
import type { StaffMemberId, UnitId } from '../id/branded-id.ts'
import type { Employment } from './employment.ts'

/** A row of a table file: its number as a spreadsheet shows it and its cells as text. */
export type FileRow = { readonly line: number; readonly cells: readonly FileCell[] }
export type FileCell = { readonly text: string; readonly problem: 'formula' | 'errorValue' | null }

/** A person of the roster as an import looks at them. */
export type RosterMember = {
  readonly id: StaffMemberId
  readonly name: string
  readonly reading: string
  readonly title: string
  readonly employment: Employment
  readonly unitId: UnitId
  readonly audiences: readonly Audience[]
  readonly state: 'active' | 'retired'
}
export type RosterUnit = { readonly id: UnitId; readonly name: string; readonly state: 'active' | 'retired' }
