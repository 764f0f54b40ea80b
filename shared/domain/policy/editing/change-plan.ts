import type { ReadText } from '../references/list-references.ts'
import {
  listReferenceEffects,
  type ReferenceEffect,
  rewriteReferences,
} from '../references/reference-effects.ts'
import type { EditTree } from './edit-tree.ts'
import { nameNode } from './name-node.ts'
import { indexNodes } from './walk-tree.ts'

/** 第4条 → 第5条. */
export type Renumbered = Readonly<{ id: string; before: string; after: string }>

/** What a change does to the numbers and to the references, to be shown before it happens. */
export type ChangePlan = Readonly<{
  tree: EditTree
  renumbered: readonly Renumbered[]
  effects: readonly ReferenceEffect[]
}>

export function planChange(before: EditTree, after: EditTree, read?: ReadText): ChangePlan {
  return {
    tree: after,
    renumbered: listRenumbered(before, after),
    effects: listReferenceEffects(before, after, read),
  }
}

/** Provisions whose own number changed, in the new order. */
function listRenumbered(before: EditTree, after: EditTree): Renumbered[] {
  const old = indexNodes(before)
  return Array.from(indexNodes(after).values()).flatMap((placed) => {
    const was = old.get(placed.node.id)
    if (was === undefined || was.node.label === placed.node.label) return []
    return [{ id: placed.node.id, before: nameNode(was), after: nameNode(placed) }]
  })
}

/** The text after the change, with the references that were chosen rewritten and those that broke noted. */
export function applyPlan({ tree, effects }: ChangePlan, chosen: ReadonlySet<string>): EditTree {
  const broken = effects.filter(({ newWords }) => newWords === null)
  const rewritten = rewriteReferences(tree, effects, chosen)
  const doubts = broken.map(({ holderId, words, target, kind }) => ({
    ...{ holderId, words, target },
    isGone: kind === 'broken',
  }))
  return doubts.length === 0 ? rewritten : { ...rewritten, doubts: [...rewritten.doubts, ...doubts] }
}
