import { type Act, verbs } from './act.ts'
import type { Level } from './level.ts'
import { type Place, toName } from './place.ts'
import type { SiblingEntry } from './sibling-entries.ts'

type Neighbours = Readonly<{ ahead: Place | null; behind: Place | null }>

/**
 * New provisions beside each other: 「第4条の次に次の1条を加える」, at the end of an article 「第2条に次の1号を加える」, at
 * its start 「同条に第1項として次の1項を加える」. undefined where there is nothing to add, or nothing to add it to.
 */
export function writeAddition(
  entries: readonly SiblingEntry[],
  neighbours: Neighbours,
  level: Level,
): Act | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  const where = findWhere(entries, neighbours, level)
  if (where === undefined) {
    level.ask(`${first.provision.after?.citation ?? ''}を加える場所が、改め文では決まりません。`)
    return undefined
  }
  const body = entries.flatMap(({ provision }) => level.toNewText(provision))
  const { place, write } = where
  return { write, verb: verbs.add, place, body, shift: null }
}

function findWhere(
  entries: readonly SiblingEntry[],
  { ahead, behind }: Neighbours,
  level: Level,
): Pick<Act, 'place' | 'write'> | undefined {
  const { container, unit } = level
  const what = unit === '' ? '次のように' : `次の${level.formatNumber(entries.length)}${unit}を`
  const isAtEnd = behind === null && container !== null
  if (isAtEnd) {
    const all = ahead === null && unit === '号' && entries.length > 1 ? '次の各号を' : what
    return { place: container, write: (last) => `${toName(container, last)}に${all}` }
  }
  if (ahead) return { place: ahead, write: (last) => `${toName(ahead, last)}の次に${what}` }
  const only = entries.length === 1 ? entries[0]?.to : undefined
  if (container && only && unit !== '') {
    // the only paragraph of an article is cited as the article
    const number = only.item ?? only.paragraph ?? `第${level.formatNumber(1)}${unit}`
    return { place: container, write: (last) => `${toName(container, last)}に${number}として${what}` }
  }
  return behind === null
    ? undefined
    : { place: behind, write: (last) => `${toName(behind, last)}の前に${what}` }
}
