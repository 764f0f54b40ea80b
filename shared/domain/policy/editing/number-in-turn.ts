import { relabel } from './change-tree.ts'
import { findUnit, isDivision } from './division-rank.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { readLabel } from './number-label.ts'
import { giveNumber, numberNewcomer } from './number-newcomer.ts'
import { findNode } from './walk-tree.ts'

/** A number that branches may follow: what it was and what it is. */
type Base = Readonly<{ kind: EditNode['kind']; old: number; now: number }>

/**
 * Numbers provisions anew where they now stand, one after the other in reading order; others make room. `nodes` are
 * as they were before: 第4条の2 stays a branch of what has become of 第4条 if that is among them.
 */
export function numberInTurn(tree: EditTree, nodes: readonly EditNode[]): EditTree {
  const waiting = new Set(nodes.map(({ id }) => id))
  let base: Base | undefined
  return nodes.reduce(
    (current, { id, kind, label }) => {
      waiting.delete(id)
      const [old = 0, ...branches] = readLabel(label)?.numbers ?? []
      if (branches.length > 0 && base?.kind === kind && base.old === old)
        return giveNumber(current, id, [base.now, ...branches], waiting)
      const next = numberNewcomer(current, id, 'shift', waiting)
      base = branches.length > 0 ? undefined : { kind, old, now: readNumber(next, id) }
      return next
    },
    relabel(tree, toBlank(nodes)),
  )
}

/** A 節 without its number is still a 節. */
function toBlank(nodes: readonly EditNode[]): ReadonlyMap<string, string> {
  const toLabel = (node: EditNode) => (isDivision(node) ? findUnit(node.label) : '')
  return new Map(nodes.map((node) => [node.id, toLabel(node)]))
}

function readNumber(tree: EditTree, id: string): number {
  return readLabel(findNode(tree, id)?.node.label ?? '')?.numbers[0] ?? 1
}
