import type { ComparedProvision } from '../comparison/comparison.ts'
import { withMovedAway } from '../comparison/moved-away.ts'
import type { Level } from './level.ts'
import { type Place, toFullName } from './place.ts'

/** What becomes of a provision: it goes, stays, is written anew under its number, or comes. */
export type SiblingEntry = Readonly<{
  role: 'gone' | 'stays' | 'rewritten' | 'new'
  provision: ComparedProvision
  from: Place | null
  to: Place | null
}>

/**
 * The siblings as drafting sees them. What moved, and what is renumbered and written anew at once, goes at its old
 * place and comes at its new one; of what goes and comes under one number, the new words take the place of the old.
 */
export function listEntries(siblings: readonly ComparedProvision[], level: Level): SiblingEntry[] {
  const entries = withMovedAway(siblings).flatMap(({ type, provision }): SiblingEntry[] => {
    const from = toPlace(provision, 'before', level)
    const to = toPlace(provision, 'after', level)
    const gone: SiblingEntry = { role: 'gone', provision, from, to: null }
    const fresh: SiblingEntry = { role: 'new', provision, from: null, to }
    if (type === 'movedAway' || provision.change === 'removed') return [gone]
    if (provision.isMoved || provision.change === 'added') return [fresh]
    if (provision.isRenumbered && level.isRewritten(provision)) return [gone, fresh]
    return [{ role: 'stays', provision, from, to }]
  })
  return joinRewritten(entries)
}

function toPlace(provision: ComparedProvision, side: 'before' | 'after', level: Level): Place | null {
  const one = provision[side]
  if (one === null) return null
  const place = level.toPlace(one.label)
  if (place === undefined)
    level.ask(`${one.citation}の番号「${one.label}」は、改め文での呼び方が決まりません。`)
  return place ?? null
}

function joinRewritten(entries: readonly SiblingEntry[]): SiblingEntry[] {
  const gone = new Map<string, SiblingEntry>()
  for (const entry of entries)
    if (entry.role === 'gone' && entry.from) gone.set(toFullName(entry.from), entry)
  const taken = new Set<SiblingEntry>()
  const joined = entries.map((entry, index): SiblingEntry => {
    const old = entry.role === 'new' && entry.to ? gone.get(toFullName(entry.to)) : undefined
    if (old === undefined || taken.has(old) || !isInOneGap(entries, entries.indexOf(old), index)) return entry
    taken.add(old)
    return { ...entry, role: 'rewritten', from: entry.to }
  })
  return joined.filter((entry) => !taken.has(entry))
}

/** Whether nothing stands between the two that stays in its place. */
function isInOneGap(entries: readonly SiblingEntry[], one: number, other: number): boolean {
  const [start, end] = [Math.min(one, other), Math.max(one, other)]
  return entries.slice(start, end).every(({ role }) => role !== 'stays')
}
