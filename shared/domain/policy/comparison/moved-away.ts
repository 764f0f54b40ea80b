import type { ComparedProvision } from './comparison.ts'

/** A provision where it stands, or the place a moved one left. */
export type PlacedEntry = Readonly<{ type: 'provision' | 'movedAway'; provision: ComparedProvision }>

/** Puts a mark where each moved provision stood before, among its siblings that stayed. */
export function withMovedAway(siblings: readonly ComparedProvision[]): PlacedEntry[] {
  const moved = siblings
    .filter(({ isMoved }) => isMoved)
    .toSorted((a, b) => (a.before?.order ?? 0) - (b.before?.order ?? 0))
  const entries: PlacedEntry[] = []
  let next = 0
  const leaveUpTo = (order: number): void => {
    for (let one = moved[next]; one && (one.before?.order ?? 0) < order; one = moved[next]) {
      entries.push({ type: 'movedAway', provision: one })
      next += 1
    }
  }
  for (const provision of siblings) {
    if (provision.before && !provision.isMoved) leaveUpTo(provision.before.order)
    entries.push({ type: 'provision', provision })
  }
  leaveUpTo(Number.POSITIVE_INFINITY)
  return entries
}
