import type { Place } from '../../../../shared/domain/policy/editing/change-tree.ts'
import { type EditTree, toEditTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { insertProvision } from '../../../../shared/domain/policy/editing/insert-provision.ts'
import { nameNode } from '../../../../shared/domain/policy/editing/name-node.ts'
import { buildNewProvision } from '../../../../shared/domain/policy/editing/new-provision.ts'
import type { NumberingMode } from '../../../../shared/domain/policy/editing/number-slots.ts'
import { listNodes } from '../../../../shared/domain/policy/editing/walk-tree.ts'
import { parsePolicyText } from '../../../../shared/domain/policy/parse-policy-text.ts'
import type { ProvisionKind } from '../../../../shared/domain/policy/provision.ts'

/** Fresh ids in order: n1, n2, … */
export function countIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `n${last}`
  }
}

/** A text as it is when its editing begins. */
export function openTree(source: string, newId = countIds()): EditTree {
  const parsed = parsePolicyText(source)
  return toEditTree(parsed, parsed.title ?? '', newId)
}

/** The id of the provision that is called so: 第3条, 第9条第2項. */
export function idOf(tree: EditTree, name: string): string {
  const found = listNodes(tree).find((placed) => nameNode(placed) === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.node.id
}

/** What every provision is called, in order; chapters, articles and tables only with their label. */
export function listLabels(tree: EditTree, kind?: ProvisionKind): string[] {
  return listNodes(tree)
    .filter(({ node }) => kind === undefined || node.kind === kind)
    .map(({ node }) => node.label)
}

type Insertion = Readonly<{ kind: ProvisionKind; place: Place; mode?: NumberingMode }>

/** Inserts a provision whose ids begin with `new`. */
export function insert(tree: EditTree, { kind, place, mode }: Insertion): EditTree {
  const ids = countIds()
  const newId = () => `new-${kind}-${ids()}`
  const node = buildNewProvision(tree, { kind, place, documentKind: 'basicPolicy', newId })
  const ways = insertProvision(tree, node, place)
  const way = mode === undefined ? ways[0] : ways.find((own) => own.mode === mode)
  if (way === undefined) throw new Error(`no way to insert by ${mode}`)
  return way.tree
}
