import type { ComparedProvision } from '../policy/comparison/comparison.ts'
import { withMovedAway } from '../policy/comparison/moved-away.ts'

/** What the rows of a table are made from, in their order. */
export type TableEntry =
  /** A provision, or where a moved one stood before. */
  | { readonly type: 'provision' | 'movedAway'; readonly provision: ComparedProvision }
  /** Several beside each other whose words did not change, under one （略）. */
  | { readonly type: 'same'; readonly provisions: readonly ComparedProvision[] }
  /** One was removed and another with its number put in its place. */
  | { readonly type: 'replaced'; readonly before: ComparedProvision; readonly after: ComparedProvision }

/** Groups siblings into what is printed together. */
export function listTableEntries(siblings: readonly ComparedProvision[]): TableEntry[] {
  return joinSame(withReplaced(withMovedAway(siblings)))
}

/** Among neighbours of which none stood in both editions, the same number belongs side by side. */
function withReplaced(entries: readonly TableEntry[]): TableEntry[] {
  const taken = new Set<ComparedProvision>()
  return entries.flatMap((entry, index): TableEntry[] => {
    if (entry.type !== 'provision') return [entry]
    const before = entry.provision
    if (taken.has(before)) return []
    const after = before.change === 'removed' ? findReplacement(entries, index, taken) : undefined
    if (after === undefined) return [entry]
    taken.add(after)
    return [{ type: 'replaced', before, after }]
  })
}

function findReplacement(
  entries: readonly TableEntry[],
  index: number,
  taken: ReadonlySet<ComparedProvision>,
): ComparedProvision | undefined {
  const removed = entries[index]
  if (removed?.type !== 'provision') return undefined
  const { kind, before } = removed.provision
  for (let next = index + 1; next < entries.length; next += 1) {
    const entry = entries[next]
    if (entry?.type !== 'provision') return undefined
    const { provision } = entry
    if (provision.change !== 'added' && provision.change !== 'removed') return undefined
    const isSameNumber = provision.kind === kind && provision.after?.label === before?.label
    if (provision.change === 'added' && isSameNumber && !taken.has(provision)) return provision
  }
  return undefined
}

function joinSame(entries: readonly TableEntry[]): TableEntry[] {
  const joined: TableEntry[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if (entry.type !== 'provision' || !canShorten(entry.provision)) joined.push(entry)
    else if (last?.type === 'same' && isOfOneKind(last.provisions, entry.provision))
      joined[joined.length - 1] = { type: 'same', provisions: [...last.provisions, entry.provision] }
    else joined.push({ type: 'same', provisions: [entry.provision] })
  }
  return joined
}

/** The name of a chapter is short and tells where one is. */
function canShorten({ kind, change }: ComparedProvision): boolean {
  return (change === 'unchanged' || change === 'renumbered') && kind !== 'chapter' && kind !== 'section'
}

/** Supplements and tables are few, and each has its own name; a paragraph without number is one with its article. */
function isOfOneKind(
  group: readonly ComparedProvision[],
  { kind, change, before, after }: ComparedProvision,
): boolean {
  if (kind === 'supplement' || kind === 'table' || kind === 'preamble') return kind === 'preamble'
  const hasNumbers = before?.label !== '' && after?.label !== ''
  return (
    hasNumbers &&
    group.every(
      (one) =>
        one.kind === kind && one.change === change && one.before?.label !== '' && one.after?.label !== '',
    )
  )
}
