import { toRank, toUnit } from './division-rank.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { type LabelShape, type NumberForm, readLabel } from './number-label.ts'
import { findParent, listNodes, type PlacedNode } from './walk-tree.ts'

/** How the first provision of a row is numbered: as others of its kind in this text are, else as is usual. */
export function findDefaultShape(tree: Pick<EditTree, 'nodes'>, placed: PlacedNode): LabelShape {
  const parentKind = findParent(placed)?.kind
  const depth = countSubitems(placed)
  const alike = listNodes(tree).find(
    (other) =>
      other.node.kind === placed.node.kind &&
      toRank(other.node) === toRank(placed.node) &&
      other.node.id !== placed.node.id &&
      (placed.node.kind !== 'subitem' || findParent(other)?.kind === parentKind) &&
      countSubitems(other) === depth &&
      readLabel(other.node.label)?.shape.span === undefined &&
      readLabel(other.node.label) !== undefined,
  )
  return readLabel(alike?.node.label ?? '')?.shape ?? toUsualShape(placed.node, findForm(tree), depth)
}

function countSubitems({ ancestors }: PlacedNode): number {
  return ancestors.filter(({ kind }) => kind === 'subitem').length
}

/** The digits of the text's articles. */
function findForm(tree: Pick<EditTree, 'nodes'>): NumberForm {
  const article = listNodes(tree).find(({ node }) => node.kind === 'article' && readLabel(node.label))
  return readLabel(article?.node.label ?? '')?.shape.form ?? 'narrow'
}

function toUsualShape(node: EditNode, form: NumberForm, depth: number): LabelShape {
  const shape = (before: string, own: NumberForm, after: string): LabelShape => ({
    ...{ before, form: own, after, join: 'の' },
  })
  switch (node.kind) {
    case 'chapter':
    case 'section':
      return shape('第', form, toUnit(toRank(node)))
    case 'article':
      return shape('第', form, '条')
    case 'paragraph':
      return shape('', form === 'kanji' ? 'wide' : form, '')
    case 'item':
      return form === 'kanji' ? shape('', form, '') : shape('(', form, ')')
    case 'subitem':
      return depth === 0
        ? shape('', 'kana', '')
        : depth === 1
          ? shape('(', 'kana', ')')
          : shape('', 'latin', '')
    case 'table':
      return shape('別表第', form, '')
    case 'supplement':
      return shape('附則', form, '')
  }
}
