import type { ParsedPolicy, Provision, ProvisionKind } from '../provision.ts'

/**
 * A provision while it is edited. It keeps its `id` through every change, wherever it goes and whatever its number
 * becomes. Unlike in a parsed text the first paragraph of an article stands for itself, with an empty label.
 */
export type EditNode = Readonly<{
  id: string
  kind: ProvisionKind
  label: string
  heading: string | null
  term: string | null
  text: string
  children: readonly EditNode[]
}>

/** A policy text while it is edited. `titleLine` is the title as a line of the text; null where the text has none. */
export type EditTree = Readonly<{
  title: string
  titleLine: string | null
  /** The lines before the first provision. */
  preamble: string
  nodes: readonly EditNode[]
  doubts: readonly Doubt[]
}>

/**
 * Words that pointed at a provision which is gone, whose number may belong to another one by now; or at one that is
 * still there, but that they may no longer mean.
 */
export type Doubt = Readonly<{ holderId: string; words: string; target: string; isGone: boolean }>

/** A policy text as far as it is written and read. */
export type WritablePolicy = Pick<ParsedPolicy, 'title' | 'preamble' | 'provisions'>

/** Begins the editing of a parsed text. `newId` gives a fresh id at each call. */
export function toEditTree(parsed: WritablePolicy, title: string, newId: () => string): EditTree {
  return {
    title,
    titleLine: parsed.title,
    preamble: parsed.preamble.join('\n'),
    nodes: toNodes(parsed.provisions, newId),
    doubts: [],
  }
}

function toNodes(provisions: readonly Provision[], newId: () => string): EditNode[] {
  return provisions.map((provision) => {
    const node = { ...provision, id: newId(), children: toNodes(provision.children, newId) }
    return hasParagraphs(node.kind) ? withFirstParagraph(node, newId) : node
  })
}

/** Whether the own text of such a provision is its first paragraph. */
export function hasParagraphs(kind: ProvisionKind): boolean {
  return kind === 'article' || kind === 'supplement'
}

function withFirstParagraph(node: EditNode, newId: () => string): EditNode {
  const next = node.children.findIndex(({ kind }) => kind === 'paragraph' || kind === 'article')
  const own = next < 0 ? node.children : node.children.slice(0, next)
  const others = node.children.slice(own.length)
  if (node.text === '' && own.length === 0 && others.length > 0) return node
  const first = buildNode({ id: newId(), kind: 'paragraph', text: node.text, children: own })
  return { ...node, text: '', children: [first, ...others] }
}

/** A provision of which only some fields are given. */
export function buildNode(fields: Partial<EditNode> & Pick<EditNode, 'id' | 'kind'>): EditNode {
  return { label: '', heading: null, term: null, text: '', children: [], ...fields }
}

/** The tree as it will be written, and which provision of it is which of the edited ones, by path (`0.2.1`). */
export type WrittenTree = Readonly<{ parsed: WritablePolicy; idAt: ReadonlyMap<string, string> }>

/** Ends the editing: the first paragraph is its article's own text again, and empty captions are none. */
export function toWrittenTree(tree: EditTree): WrittenTree {
  const idAt = new Map<string, string>()
  const provisions = tree.nodes.map((node, index) => toProvision(node, [index], idAt))
  const preamble = toLines(tree.preamble)
  return { parsed: { title: tree.titleLine, preamble, provisions }, idAt }
}

function toProvision(node: EditNode, path: readonly number[], idAt: Map<string, string>): Provision {
  idAt.set(path.join('.'), node.id)
  const [first] = node.children
  const isImplicit = first !== undefined && isFirstParagraph(node, first)
  const inner = isImplicit ? [...first.children, ...node.children.slice(1)] : node.children
  return {
    kind: node.kind,
    label: node.label,
    heading: toOptional(node.heading),
    term: toOptional(node.term),
    text: toLines(isImplicit ? first.text : node.text).join('\n'),
    children: inner.map((child, index) => toProvision(child, [...path, index], idAt)),
  }
}

/** Whether a paragraph has no number because it is the first of its article. */
export function isFirstParagraph(parent: EditNode, node: EditNode): boolean {
  return hasParagraphs(parent.kind) && node.kind === 'paragraph' && node.label === ''
}

function toOptional(words: string | null): string | null {
  const trimmed = words?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** Lines without outer spaces; blank ones mean nothing in a policy text. */
function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
