import type { Audience } from '../checklist/audience.ts'
import type { Employment } from './employment.ts'
import type { ColumnPlaces, RosterColumn } from './roster-columns.ts'
import type { FileRow, RosterMember } from './roster-rows.ts'
import { toAudiences, toEmployment } from './roster-words.ts'

/** Why a cell is not accepted; `value` is what stands there, cut to 40 characters. */
export type RosterProblem = {
  readonly column: RosterColumn
  readonly reason:
    | 'required'
    | 'tooLong'
    | 'controlCharacter'
    | 'formula'
    | 'errorValue'
    | 'unknownEmployment'
    | 'unknownAudience'
    | 'duplicate'
    | 'ambiguous'
  readonly value: string
}

export type ParsedRosterRow = {
  readonly name: string
  readonly reading: string
  readonly unitName: string
  readonly title: string
  readonly employment: Employment
  readonly audiences: readonly Audience[]
  /** As they stand in the file, to be shown beside the problem. */
  readonly employmentText: string
  readonly audiencesText: string
  readonly problems: readonly RosterProblem[]
}

const longest: Readonly<Record<RosterColumn, number>> = {
  name: 40,
  reading: 60,
  unitName: 40,
  title: 30,
  employment: 1000,
  audiences: 1000,
}

/**
 * Reads a row. Names are kept exactly as typed but for spaces around them. What the file has no column for stays as it
 * is for an existing person; a blank 任用 or 対象 does so too, and means 職員 and 職員等 for a new one.
 */
export function parseRosterRow(
  row: FileRow,
  places: ColumnPlaces,
  existing: RosterMember | null,
): ParsedRosterRow {
  const problems: RosterProblem[] = []
  const read = (column: RosterColumn, fallback: string): string => {
    const place = places.get(column)
    if (place === undefined) return fallback
    const cell = row.cells[place]
    const text = (cell?.text ?? '').trim()
    const reason = cell?.problem ?? findTextProblem(column, text)
    if (reason !== null) problems.push({ column, reason, value: toShown(text) })
    return text
  }
  const refuse = (column: RosterColumn, reason: RosterProblem['reason'], text: string) => {
    if (problems.some((problem) => problem.column === column)) return
    problems.push({ column, reason, value: toShown(text) })
  }
  const name = read('name', '')
  const reading = read('reading', existing?.reading ?? '')
  const unitName = read('unitName', '')
  const title = read('title', existing?.title ?? '')
  const employmentText = read('employment', '')
  const audiencesText = read('audiences', '')
  const employment =
    employmentText === '' ? (existing?.employment ?? 'regular') : toEmployment(employmentText)
  if (employment === undefined) refuse('employment', 'unknownEmployment', employmentText)
  const audiences = audiencesText === '' ? (existing?.audiences ?? ['staff']) : toAudiences(audiencesText)
  if (audiences === undefined) refuse('audiences', 'unknownAudience', audiencesText)
  return {
    ...{ name, reading, unitName, title, employmentText, audiencesText, problems },
    employment: employment ?? 'other',
    audiences: audiences ?? [],
  }
}

function toShown(text: string): string {
  return [...text].slice(0, 40).join('')
}

function findTextProblem(column: RosterColumn, text: string): RosterProblem['reason'] | null {
  if (text === '' && (column === 'name' || column === 'unitName')) return 'required'
  if ([...text].length > longest[column]) return 'tooLong'
  return /[\p{Cc}\p{Cs}]/u.test(text) ? 'controlCharacter' : null
}
