import type { ComparedProvision } from '../comparison/comparison.ts'
import type { Act } from './act.ts'
import type { Level } from './level.ts'
import { listSteps, type Step } from './sibling-steps.ts'

/** Acts that belong into one sentence, the provision they begin at, and whether that is where it leaves from. */
export type ActGroup = Readonly<{ start: ComparedProvision; isLeaving: boolean; acts: readonly Act[] }>

/**
 * What happens to a row of siblings, in the order legal drafting asks for: a number is free before another takes it,
 * so that what moves down is written from the last to the first and what moves up from the first to the last.
 */
export function listSiblingActs(siblings: readonly ComparedProvision[], level: Level): ActGroup[] {
  const isDone = new Set<Step>()
  const groups: (ActGroup & { acts: Act[] })[] = []
  let inGroup = new Set<Step>()
  for (const step of listSteps(siblings, level)) {
    const order = listNeeded(step, isDone)
    const acts = order.flatMap((one) => one.acts)
    if (acts.length === 0) continue
    const last = groups.at(-1)
    const goesOn = last !== undefined && order.some(({ needs }) => needs.some((need) => inGroup.has(need)))
    if (goesOn) last.acts.push(...acts)
    else groups.push({ start: step.provision, isLeaving: step.isLeaving, acts })
    inGroup = new Set(goesOn ? [...inGroup, ...order] : order)
  }
  return groups
}

/** The step, after those it needs that are not done; each is done once, also where they need each other. */
function listNeeded(start: Step, isDone: Set<Step>): Step[] {
  if (isDone.has(start)) return []
  const order: Step[] = []
  const open = [{ step: start, next: 0 }]
  isDone.add(start)
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const need = top.step.needs[top.next]
    top.next += 1
    if (need === undefined) {
      order.push(top.step)
      open.pop()
    } else if (!isDone.has(need)) {
      isDone.add(need)
      open.push({ step: need, next: 0 })
    }
  }
  return order
}
