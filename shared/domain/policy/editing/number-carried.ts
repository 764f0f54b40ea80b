import { isDivision, toRank } from './division-rank.ts'
import type { EditTree } from './edit-tree.ts'
import { numberInTurn } from './number-in-turn.ts'
import { readLabel } from './number-label.ts'
import { listSeries } from './series.ts'
import { findParent, indexNodes, listNodes, type PlacedNode } from './walk-tree.ts'

/**
 * Numbers the divisions that a change took under another one: 節 behind a new 章 begin anew at 第1節 in it, and those of
 * a 章 whose heading went go on from the 節 of the 章 before. A row that came as a whole keeps its numbers.
 */
export function numberCarried(before: EditTree, after: EditTree): EditTree {
  return groupByRow(listCarried(before, after))
    .filter(([first]) => first !== undefined && !isSameRow(before, after, first))
    .reduce(
      (tree, row) =>
        numberInTurn(
          tree,
          row.map(({ node }) => node),
        ),
      after,
    )
}

function listCarried(before: EditTree, after: EditTree): PlacedNode[] {
  const old = indexNodes(before)
  return listNodes(after).filter((placed) => {
    const was = old.get(placed.node.id)
    if (was === undefined || !isDivision(placed.node) || readLabel(placed.node.label) === undefined)
      return false
    return findParent(was)?.id !== findParent(placed)?.id
  })
}

function groupByRow(carried: readonly PlacedNode[]): PlacedNode[][] {
  const rows = new Map<string, PlacedNode[]>()
  for (const placed of carried) {
    const key = `${findParent(placed)?.id ?? ''}:${toRank(placed.node)}`
    rows.set(key, [...(rows.get(key) ?? []), placed])
  }
  return Array.from(rows.values())
}

function isSameRow(before: EditTree, after: EditTree, { node }: PlacedNode): boolean {
  return listRow(before, node.id).join() === listRow(after, node.id).join()
}

function listRow(tree: EditTree, id: string): string[] {
  const placed = indexNodes(tree).get(id)
  return placed === undefined ? [] : listSeries(tree, placed).members.map((member) => member.id)
}
