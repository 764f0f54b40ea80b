/**
 * Of pairs in the order of one side, the heaviest choice that is in order on the other side as well: those stay in
 * place, the rest were moved. `places` are the pairs' places on the other side, all different. Of equally heavy
 * choices always the same one is taken. Gives the chosen indices; the time is n log n.
 */
export function findHeaviestOrder(
  places: readonly number[],
  toWeight: (index: number) => number = () => 1,
): number[] {
  const before = new Array<number>(places.length).fill(-1)
  const total = new Array<number>(places.length).fill(0)
  const best = createPrefixMaxima(places)
  let last = -1
  for (const [index, place] of places.entries()) {
    const prior = best.findBelow(place)
    before[index] = prior
    total[index] = toWeight(index) + (total[prior] ?? 0)
    best.put(place, index, total)
    if (last < 0 || (total[index] ?? 0) > (total[last] ?? 0)) last = index
  }
  const chosen: number[] = []
  for (let index = last; index >= 0; index = before[index] ?? -1) chosen.push(index)
  return chosen.reverse()
}

/** A Fenwick tree over the ranks of the places, that finds the heaviest chain ending below a place. */
function createPrefixMaxima(places: readonly number[]) {
  const ranks = new Map(places.toSorted((a, b) => a - b).map((place, rank) => [place, rank + 1]))
  const tree = new Array<number>(places.length + 1).fill(-1)
  let totals: readonly number[] = []
  const isHeavier = (one: number, other: number): boolean =>
    one >= 0 && (other < 0 || (totals[one] ?? 0) > (totals[other] ?? 0))
  return {
    findBelow: (place: number): number => {
      let found = -1
      for (let at = (ranks.get(place) ?? 1) - 1; at > 0; at -= at & -at) {
        const one = tree[at] ?? -1
        if (isHeavier(one, found)) found = one
      }
      return found
    },
    put: (place: number, index: number, total: readonly number[]): void => {
      totals = total
      for (let at = ranks.get(place) ?? 1; at < tree.length; at += at & -at) {
        if (isHeavier(index, tree[at] ?? -1)) tree[at] = index
      }
    },
  }
}
