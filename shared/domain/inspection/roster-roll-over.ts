import type { Audience } from '../checklist/audience.ts'
import type { StaffMemberId } from '../id/branded-id.ts'

type Place = {
  readonly staffMemberId: StaffMemberId
  readonly audience: Audience
  readonly staffName: string
  readonly unitName: string
  readonly title: string
}
type FormerPlace = Place & { readonly isExcluded: boolean; readonly exclusionReason: string | null }

/**
 * One on the roster against the inspection before: 継続, 新規, 異動 (other unit or title), 区分追加 (answers one more
 * checklist), 復帰 (was taken out then).
 */
export const rosterMarks = ['same', 'joined', 'moved', 'added', 'returned'] as const
export type RosterMark = (typeof rosterMarks)[number]

/** How one of this year's roster stands to last year's; `movedFrom` is the unit and title then, where they differ. */
export type RolledPlace = {
  mark: RosterMark
  movedFrom: { unitName: string; title: string } | null
  /** Why one who returned was taken out then. */
  exclusionReason: string | null
}

/** Compares people with the sheets of the inspection before; an excluded one does not count as having been there. */
export function compareRoster<Present extends Place>(
  previous: readonly FormerPlace[],
  present: readonly Present[],
): { people: (Present & RolledPlace)[]; left: Place[] } {
  const before = new Map<StaffMemberId, FormerPlace[]>()
  for (const place of previous) {
    const sheets = before.get(place.staffMemberId) ?? []
    sheets.push(place)
    before.set(place.staffMemberId, sheets)
  }
  const now = new Set(present.map(toKey))
  return {
    people: present.map((place) => ({
      ...place,
      ...comparePlace(before.get(place.staffMemberId) ?? [], place),
    })),
    left: previous.filter((place) => !place.isExcluded && !now.has(toKey(place))),
  }
}

function toKey({ staffMemberId, audience }: Place): string {
  return `${staffMemberId} ${audience}`
}

function comparePlace(sheets: readonly FormerPlace[], present: Place): RolledPlace {
  const own = sheets.filter(({ isExcluded }) => !isExcluded)
  const ofAudience = own.find(({ audience }) => audience === present.audience)
  const then = ofAudience ?? own[0]
  if (then === undefined) {
    const [excluded] = sheets
    const mark = excluded === undefined ? 'joined' : 'returned'
    return { mark, movedFrom: null, exclusionReason: excluded?.exclusionReason ?? null }
  }
  const { unitName, title } = then
  const isMoved = unitName !== present.unitName || title !== present.title
  const mark = ofAudience === undefined ? 'added' : isMoved ? 'moved' : 'same'
  return { mark, movedFrom: isMoved ? { unitName, title } : null, exclusionReason: null }
}
