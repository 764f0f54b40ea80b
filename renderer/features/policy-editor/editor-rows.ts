import type { EditNode, EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { nameNode } from '../../../shared/domain/policy/editing/name-node.ts'
import { findNode, listNodes, type PlacedNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { preambleRowId, titleId } from '../../../shared/domain/policy/editing/write-tree.ts'

/** One line of the editor: a provision, the title or what stands before the first provision. */
export type EditorRow = Readonly<{
  id: string
  name: string
  indent: number
  content:
    | Readonly<{ kind: 'title'; text: string }>
    | Readonly<{ kind: 'preamble'; text: string }>
    | Readonly<{ kind: 'provision'; node: EditNode; hasHeading: boolean; hasText: boolean }>
}>

export function listRows(tree: EditTree): EditorRow[] {
  return [
    { id: titleId, name: '題名', indent: 0, content: { kind: 'title', text: tree.title } },
    { id: preambleRowId, name: '前文', indent: 0, content: { kind: 'preamble', text: tree.preamble } },
    ...listNodes(tree).map(toKnownRow),
  ]
}

/** Whether a text has such a line. */
export function hasRow(tree: EditTree, id: string): boolean {
  return id === titleId || id === preambleRowId || findNode(tree, id) !== undefined
}

/** Whether two texts have the same lines under the same numbers, whatever stands in them. */
export function hasSameRows(one: EditTree, other: EditTree): boolean {
  if (one === other) return true
  const [rows, others] = [listNodes(one), listNodes(other)]
  return (
    rows.length === others.length &&
    rows.every(({ node }, at) => node.id === others[at]?.node.id && node.label === others[at]?.node.label)
  )
}

type KnownRow = Readonly<{ around: readonly EditNode[]; row: EditorRow }>

const known = new WeakMap<EditNode, KnownRow>()

/** The same row as before where nothing in its article has changed; chapters have no part in what a row is called. */
function toKnownRow(placed: PlacedNode): EditorRow {
  const { node, ancestors } = placed
  const around =
    node.kind === 'section'
      ? ancestors
      : ancestors.filter(({ kind }) => kind !== 'chapter' && kind !== 'section')
  const found = known.get(node)
  if (found !== undefined && isSameLine(found.around, around)) return found.row
  const row = toRow(placed)
  known.set(node, { around, row })
  return row
}

function isSameLine(before: readonly EditNode[], now: readonly EditNode[]): boolean {
  return before.length === now.length && before.every((node, at) => node === now[at])
}

function toRow(placed: PlacedNode): EditorRow {
  const { node, ancestors } = placed
  const isInSupplement = ancestors.some(({ kind }) => kind === 'supplement')
  return {
    id: node.id,
    name: nameNode(placed),
    indent: toIndent(placed),
    content: {
      kind: 'provision',
      node,
      hasHeading: hasHeading(node, isInSupplement),
      hasText: hasText(node),
    },
  }
}

function hasHeading({ kind, heading }: EditNode, isInSupplement: boolean): boolean {
  if (kind === 'item' || kind === 'subitem') return heading !== null
  return kind !== 'paragraph' || heading !== null || isInSupplement
}

/** The words of an article and of a 附則 are those of their paragraphs. */
function hasText({ kind, text }: EditNode): boolean {
  if (kind === 'article' || kind === 'supplement') return text !== ''
  return (kind !== 'chapter' && kind !== 'section') || text !== ''
}

function toIndent({ node, ancestors }: PlacedNode): number {
  if (node.kind !== 'item' && node.kind !== 'subitem') return 0
  return ancestors.filter(({ kind }) => kind === 'item' || kind === 'subitem').length + 1
}
