import type { Audience } from '../checklist/audience.ts'
import type { StaffMemberId } from '../id/branded-id.ts'

/** Against the inspection before: 新規, 変更, 継続, 廃止. */
export const rollOverMarks = ['new', 'changed', 'same', 'retired'] as const
export type RollOverMark = (typeof rollOverMarks)[number]

/** What of a question may have changed. */
export const comparedParts = ['text', 'guidance', 'category', 'provisions', 'ordinanceItem'] as const
export type ComparedPart = (typeof comparedParts)[number]

export type RolledQuestion = {
  audience: Audience
  code: string
  text: string
  mark: RollOverMark
  changedParts: ComparedPart[]
  /** The wording of the year before, where it was another. */
  previousText: string | null
}

type Question = {
  readonly audience: Audience
  readonly code: string
  readonly text: string
  readonly guidance: string
  readonly category: string
  readonly provisions: readonly string[]
  readonly ordinanceItem: number
}

/** The questions as they will be asked, each against that of the same code and audience; retired ones follow them. */
export function compareQuestions(
  previous: readonly Question[],
  present: readonly Question[],
): RolledQuestion[] {
  const before = new Map(previous.map((question) => [toKey(question), question]))
  const now = new Set(present.map(toKey))
  const retired = previous.filter((question) => !now.has(toKey(question)))
  return [
    ...present.map((question) => compareQuestion(before.get(toKey(question)), question)),
    ...retired.map(({ audience, code, text }) => ({
      ...{ audience, code, text, mark: 'retired' as const, changedParts: [], previousText: text },
    })),
  ]
}

function compareQuestion(
  before: Question | undefined,
  { audience, code, text, ...rest }: Question,
): RolledQuestion {
  const columns = { audience, code, text }
  if (before === undefined) return { ...columns, mark: 'new', changedParts: [], previousText: null }
  const present: Question = { ...columns, ...rest }
  const changedParts = comparedParts.filter((part) => String(before[part]) !== String(present[part]))
  const mark = changedParts.length === 0 ? 'same' : 'changed'
  return { ...columns, mark, changedParts, previousText: before.text === text ? null : before.text }
}

function toKey({ audience, code }: Pick<Question, 'audience' | 'code'>): string {
  return `${audience} ${code}`
}

type Place = {
  readonly staffMemberId: StaffMemberId
  readonly audience: Audience
  readonly staffName: string
  readonly unitName: string
  readonly title: string
}

/** One on the roster against the year before: 継続, 新しく加わった, 所属や職名が変わった. */
export const rosterMarks = ['same', 'joined', 'moved'] as const
export type RosterMark = (typeof rosterMarks)[number]

/** How one of this year's roster stands to last year's; `movedFrom` is the unit and title then. */
export type RolledPlace = { mark: RosterMark; movedFrom: { unitName: string; title: string } | null }

/** Compares people with the sheets of the inspection before (excluded ones do not count as having been there). */
export function compareRoster<Present extends Place>(
  previous: readonly Place[],
  present: readonly Present[],
): { people: (Present & RolledPlace)[]; left: Place[] } {
  const before = new Map(previous.map((place) => [place.staffMemberId, place]))
  const now = new Set(present.map((place) => `${place.staffMemberId} ${place.audience}`))
  const left = previous.filter(({ staffMemberId, audience }) => !now.has(`${staffMemberId} ${audience}`))
  return { people: present.map((place) => ({ ...place, ...comparePlace(before, place) })), left }
}

function comparePlace(before: ReadonlyMap<StaffMemberId, Place>, present: Place): RolledPlace {
  const then = before.get(present.staffMemberId)
  if (then === undefined) return { mark: 'joined', movedFrom: null }
  const { unitName, title } = then
  if (unitName === present.unitName && title === present.title) return { mark: 'same', movedFrom: null }
  return { mark: 'moved', movedFrom: { unitName, title } }
}
