import { type Act, verbs } from './act.ts'
import { toName, toShortName } from './place.ts'

/** So many new numbers in a row are given together. */
const togetherMin = 4

/**
 * Writes long rows of new numbers as it is done: the one that moves first for itself, the others as 「第8条から第10条
 * までを1条ずつ繰り下げ」. Numbers with a branch are never among them.
 */
export function joinShifts(acts: readonly Act[]): Act[] {
  const joined: Act[] = []
  let run: Act[] = []
  const closeRun = (): void => {
    joined.push(...(run.length >= togetherMin ? writeTogether(run) : run))
    run = []
  }
  for (const act of acts) {
    if (!goesOn(run.at(-1), act)) closeRun()
    if (act.shift === null) joined.push(act)
    else run.push(act)
  }
  closeRun()
  return joined
}

function goesOn(last: Act | undefined, { shift }: Act): boolean {
  if (shift === null || last?.shift == null) return false
  const before = last.shift
  const step = shift.by > 0 ? -1 : 1
  return shift.by === before.by && shift.unit === before.unit && shift.number === before.number + step
}

function writeTogether(run: readonly Act[]): Act[] {
  const [first, ...others] = run
  const ordered = others.toSorted((a, b) => (a.shift?.number ?? 0) - (b.shift?.number ?? 0))
  const [low, high] = [ordered[0]?.shift, ordered.at(-1)?.shift]
  if (first === undefined || low == null || high == null) return [...run]
  const together: Act = {
    write: (last) =>
      `${toName(low.from, last)}から${toShortName(high.from)}までを${low.byText}${low.unit}ずつ`,
    verb: low.by > 0 ? verbs.lower : verbs.raise,
    place: null,
    body: [],
    shift: null,
  }
  return [first, together]
}
