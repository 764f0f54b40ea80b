import { toNumber } from '../../../shared/domain/policy/numerals.ts'
import type { Provision, ProvisionKind } from '../../../shared/domain/policy/provision.ts'
import { listPlacedProvisions } from '../../../shared/domain/policy/walk-provisions.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'

/** A provision of the policy in force as it is chosen from the tree. */
export type ProvisionNode = Readonly<{
  /** Its place in the tree. */
  id: string
  citation: string
  /** Its heading or defined term, and its text. */
  name: string
  text: string
  /** Chapters and sections only hold others together; of two provisions with one number the first is cited. */
  isCitable: boolean
  children: readonly ProvisionNode[]
}>

type Policy = Parameters<typeof listPlacedProvisions>[0]

const citableKinds: readonly ProvisionKind[] = ['article', 'paragraph', 'item', 'subitem', 'table']

/** The tree of a policy, whatever its structure. Supplements are no base of a question. */
export function toProvisionNodes(policy: Policy): readonly ProvisionNode[] {
  const placed = new Map(listPlacedProvisions(policy).map(({ path, citation }) => [path.join('.'), citation]))
  const seen = new Set<string>()
  const toNode = (provision: Provision, path: readonly number[]): ProvisionNode => {
    const id = path.join('.')
    const citation = placed.get(id) ?? provision.label
    const isCitable = citableKinds.includes(provision.kind) && !seen.has(citation)
    if (isCitable) seen.add(citation)
    const name = provision.heading ?? provision.term ?? ''
    const children = provision.children.map((child, index) => toNode(child, [...path, index]))
    return { id, citation, name, text: provision.text, isCitable, children }
  }
  return policy.provisions.flatMap((provision, index) =>
    provision.kind === 'supplement' ? [] : toNode(provision, [index]),
  )
}

/** Every node with those under it, in reading order. */
export function listNodes(nodes: readonly ProvisionNode[]): readonly ProvisionNode[] {
  return nodes.flatMap((node) => [node, ...listNodes(node.children)])
}

/** The nodes that hold every word of the search, with those above them. 第, width and kind of numerals make no difference. */
export function findNodes(nodes: readonly ProvisionNode[], search: string): readonly ProvisionNode[] {
  const words = search.split(/\s+/u).map(toComparable).filter(Boolean)
  if (words.length === 0) return nodes
  return nodes.flatMap((node) => {
    const children = findNodes(node.children, search)
    const items = node.citation.replace(/\((\d+)\)/gu, '$1号')
    const searched = toComparable([node.citation, items, node.name, node.text].join('\n'))
    if (words.every((word) => searched.includes(word))) return [{ ...node, children }]
    return children.length === 0 ? [] : [{ ...node, children }]
  })
}

function toComparable(text: string): string {
  const digits = text.replace(/[〇零一二三四五六七八九十百千]+(?=[章節条項号])/gu, (numeral) =>
    String(toNumber(numeral)),
  )
  return toSearchCopy(digits).replaceAll('第', '')
}
