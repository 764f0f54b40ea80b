import { normalizeNumber } from '../walk-provisions.ts'
import { citeForPeople, citeNumber } from './cite-node.ts'
import type { PlacedNode } from './walk-tree.ts'

type Named = Pick<PlacedNode, 'node' | 'ancestors'>

/** What a provision is called on screen: its citation, the first paragraph always as 第1項. */
export function nameNode({ node, ancestors }: Named): string {
  const parent = ancestors.at(-1)
  if (node.kind === 'paragraph' && parent !== undefined) {
    return `${citeForPeople({ node: parent, ancestors: ancestors.slice(0, -1) })}${citeNumber(node, '項', 'narrow')}`
  }
  if (node.kind === 'section' && parent !== undefined) {
    return normalizeNumber(ancestors.map(({ label }) => label).join('') + node.label)
  }
  return citeForPeople({ node, ancestors })
}

/** The same with its caption: 第3条（適用範囲）. */
export function nameWithCaption(placed: Named): string {
  const { heading, term } = placed.node
  const caption = heading || term
  return caption ? `${nameNode(placed)}（${caption}）` : nameNode(placed)
}
