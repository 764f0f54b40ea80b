import { relabel } from './change-tree.ts'
import { findDefaultShape } from './default-shape.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { type LabelShape, readLabel, toFamily } from './number-label.ts'
import { listNumberings, makeRoom, type Numbering, type NumberingMode, type Slot } from './number-slots.ts'
import {
  allowsBranch,
  findShape,
  isBareFirst,
  listSeries,
  type Series,
  toSlots,
  usesIroha,
  writeMember,
} from './series.ts'
import { findNode } from './walk-tree.ts'

const nobody: ReadonlySet<string> = new Set()

type Row = Readonly<{ series: Series; shape: LabelShape; slots: readonly Slot[]; index: number }>

/** The row a provision without number stands in, without it and without those that wait for theirs. */
function findRow(tree: EditTree, id: string, waiting: ReadonlySet<string>): Row | undefined {
  const placed = findNode(tree, id)
  if (placed === undefined || placed.node.kind === 'supplement') return undefined
  const series = listSeries(tree, placed)
  const isCounted = (member: EditNode) => member.id !== id && !waiting.has(member.id)
  const others = { ...series, members: series.members.filter(isCounted) }
  const at = series.members
    .slice(
      0,
      series.members.findIndex((member) => member.id === id),
    )
    .filter(isCounted).length
  const shape = findShape(others, at) ?? findDefaultShape(tree, placed)
  const slots = toSlots(others, toFamily({ shape, numbers: [1], width: 1 }))
  const before = new Set(others.members.slice(0, at).map((member) => member.id))
  return { series, shape, slots, index: slots.filter((slot) => before.has(slot.id)).length }
}

/** How a provision that was put into the tree without a number can be numbered. */
export function listNumberingsOf(tree: EditTree, id: string, waiting = nobody): readonly Numbering[] {
  const row = findRow(tree, id, waiting)
  return row === undefined ? [] : listNumberings(row.slots, row.index, allowsBranch(row.series.kind))
}

/** Numbers a provision that was put into the tree without one; others make room where the mode is 繰下げ. */
export function numberNewcomer(tree: EditTree, id: string, mode: NumberingMode, waiting = nobody): EditTree {
  const choices = listNumberingsOf(tree, id, waiting)
  const chosen = choices.find((choice) => choice.mode === mode) ?? choices[0]
  return chosen === undefined ? tree : giveNumber(tree, id, chosen.numbers, waiting)
}

/** Gives a provision without number this one; those that collide with it make room. */
export function giveNumber(
  tree: EditTree,
  id: string,
  numbers: readonly number[],
  waiting = nobody,
): EditTree {
  const row = findRow(tree, id, waiting)
  if (row === undefined) return tree
  const own = { id, numbers, width: 1 }
  const moved = makeRoom(row.slots, row.index, own)
  return relabel(tree, writeSlots(row.series, row.shape, [...moved, own], new Set([id])))
}

/** The labels of members whose number is no longer the one they show. Each keeps its own way of writing numbers. */
export function writeSlots(
  series: Series,
  shape: LabelShape,
  slots: readonly Slot[],
  newcomers: ReadonlySet<string> = nobody,
): ReadonlyMap<string, string> {
  const isIroha = usesIroha(series)
  const members = new Map(series.members.map((member) => [member.id, member]))
  const labels = new Map<string, string>()
  for (const slot of slots) {
    const member = members.get(slot.id)
    if (member === undefined) continue
    const read = newcomers.has(slot.id) ? undefined : readLabel(member.label, isIroha)
    const isBare = !newcomers.has(slot.id) && isBareFirst(member.kind, member.label)
    const isSame = read !== undefined && read.numbers.join() === slot.numbers.join()
    const label = isSame ? member.label : writeMember(series, read?.shape ?? shape, slot)
    if (label !== member.label || (isBare && label !== '')) labels.set(slot.id, label)
  }
  return labels
}
