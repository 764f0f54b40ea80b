import type { ComparedProvision } from '../comparison/comparison.ts'
import { type Act, verbs } from './act.ts'
import { writeAddition } from './addition.ts'
import { toPlainNumber } from './legal-number.ts'
import type { Level } from './level.ts'
import { type Place, toFullName, toName } from './place.ts'
import { listEntries, type SiblingEntry } from './sibling-entries.ts'

/** One thing that happens to a provision, and the steps that must come before it. */
export type Step = Readonly<{
  provision: ComparedProvision
  /** The provision goes from its place, to another one or altogether. */
  isLeaving: boolean
  acts: readonly Act[]
  needs: Step[]
}>

type Made = Readonly<{ entry: SiblingEntry; steps: readonly Step[]; shift: Step | null }>

/** The steps of a row of siblings, in its order; a step needs the one that makes its number free. */
export function listSteps(siblings: readonly ComparedProvision[], level: Level): Step[] {
  const made = listEntries(siblings, level).map((entry) => make(entry, level))
  const frees = new Map<string, Step>()
  for (const { entry, steps, shift } of made) {
    const step = entry.role === 'gone' ? steps[0] : shift
    if (entry.from && step) frees.set(toFullName(entry.from), step)
  }
  for (const { entry, shift } of made) {
    const free = shift && entry.to ? frees.get(toFullName(entry.to)) : undefined
    if (free && free !== shift) shift?.needs.unshift(free)
  }
  return withAdditions(made, frees, level)
}

function make(entry: SiblingEntry, level: Level): Made {
  const { role, provision, from, to } = entry
  const toStep = (acts: readonly Act[], needs: Step[] = []): Step => ({
    provision,
    isLeaving: role === 'gone',
    acts,
    needs,
  })
  if (from === null) return { entry, steps: [], shift: null }
  if (role === 'gone') return { entry, steps: [toStep([writeRemoval(from)])], shift: null }
  if (role === 'rewritten')
    return { entry, steps: [toStep([writeAnew(from, provision, level)])], shift: null }
  const amend = toStep(level.amend(provision, from))
  if (to === null || toFullName(from) === toFullName(to)) return { entry, steps: [amend], shift: null }
  const shift = toStep([writeShift(from, to, provision, level)], [amend])
  return { entry, steps: [amend, shift], shift }
}

/** New provisions beside each other are added together, behind the neighbour that stays. */
function withAdditions(made: readonly Made[], frees: ReadonlyMap<string, Step>, level: Level): Step[] {
  const steps: Step[] = []
  let waiting: SiblingEntry[] = []
  let ahead: Made | null = null
  const addBefore = (behind: Made | null): void => {
    const act = writeAddition(
      waiting,
      { ahead: ahead?.entry.to ?? null, behind: behind?.entry.to ?? null },
      level,
    )
    const [first] = waiting
    if (first && act) {
      const needs = waiting.flatMap(({ to }) => (to && frees.get(toFullName(to))) ?? [])
      const neighbours = [ahead, ahead ? null : behind].flatMap((one) => one?.shift ?? [])
      steps.push({
        provision: first.provision,
        isLeaving: false,
        acts: [act],
        needs: [...needs, ...neighbours],
      })
    }
    waiting = []
  }
  for (const one of made) {
    const { role } = one.entry
    if (role === 'new') waiting.push(one.entry)
    else if (role !== 'gone') {
      addBefore(one)
      ahead = one
    }
    steps.push(...one.steps)
  }
  addBefore(null)
  return steps
}

function writeRemoval(place: Place): Act {
  return { write: (last) => `${toName(place, last)}を`, verb: verbs.remove, place, body: [], shift: null }
}

function writeAnew(place: Place, provision: ComparedProvision, level: Level): Act {
  const body = level.toNewText(provision)
  return {
    write: (last) => `${toName(place, last)}を次のように`,
    verb: verbs.change,
    place,
    body,
    shift: null,
  }
}

function writeShift(from: Place, to: Place, { before, after }: ComparedProvision, level: Level): Act {
  const [old, fresh] = [toPlainNumber(before?.label || '1'), toPlainNumber(after?.label || '1')]
  const isPlain = old !== undefined && fresh !== undefined && level.unit !== ''
  const by = (fresh ?? 0) - (old ?? 0)
  return {
    write: (last) => `${toName(from, last)}を${level.toNewName(to)}`,
    verb: verbs.become,
    place: to,
    body: [],
    shift: isPlain
      ? { from, unit: level.unit, number: old, by, byText: level.formatNumber(Math.abs(by)) }
      : null,
  }
}
