import { citeNode, citeNumber, toCitedLabel } from '../editing/cite-node.ts'
import type { EditNode } from '../editing/edit-tree.ts'
import { type NumberForm, readLabel } from '../editing/number-label.ts'
import { findAround, type PlacedNode } from '../editing/walk-tree.ts'
import type { PlacedReference } from './list-references.ts'
import type { ReferencePart, ReferenceUnit } from './reference.ts'
import type { ReferenceIndex } from './reference-index.ts'

type Wording = Readonly<{
  placed: PlacedReference
  /** The reference before it in the same text, which 「及び第2項」 goes on from. */
  previous: PlacedReference | undefined
  /** What each part would point at if it were left as it is. */
  left: PlacedReference['targets']
  after: ReferenceIndex
}>

/** The words that point at the same provisions once the numbers have changed. Undefined where they cannot be given. */
export function wordReference(wording: Wording): string | undefined {
  const { placed, left, after } = wording
  const { reference, text, holderId, targets } = placed
  const target = after.placed.get(targets.at(-1)?.[0] ?? '')
  if (target === undefined) return undefined
  const form = findDigits(text.slice(reference.start, reference.end), after)
  if (needsWholeCitation(wording, target)) return citeNode(target, form)
  const words = reference.parts.map((part, index) => {
    const own = targets[index] ?? []
    const isSame = own.join() === left[index]?.join()
    const asWritten = text.slice(part.start, part.end)
    if (part.form === 'same' || part.form === 'own' || part.form === 'each') return asWritten
    if (part.form !== 'number') return isSame ? asWritten : nameAll(own, after, form, holderId)
    const inner = findUnit(target, part.unit) ?? after.placed.get(own[0] ?? '')?.node
    return inner === undefined ? undefined : wordPart(part, inner, asWritten, form)
  })
  return words.includes(undefined) ? undefined : words.join('')
}

/** A provision in another article than the sentence that cites it by 「第2項」 must be cited with its article. */
function needsWholeCitation({ placed, previous, after }: Wording, target: PlacedNode): boolean {
  const { reference, holderId } = placed
  const [head] = reference.parts
  if (head === undefined || head.form !== 'number') return false
  const isInSupplement = [...target.ancestors, target.node].some(({ kind }) => kind === 'supplement')
  if (head.unit === 'supplement') return !isInSupplement
  if (head.unit === 'article') return isInSupplement || skipsParagraph(reference.parts, target)
  if (head.unit !== 'paragraph' && head.unit !== 'item' && head.unit !== 'subitem') return false
  // what it goes on from, or the sentence itself, tells which article and paragraph are meant
  const base = reference.isJoined ? previous?.targets.at(-1)?.[0] : holderId
  const from = after.placed.get(base ?? '')
  if (from === undefined || hostOf(from)?.id !== hostOf(target)?.id) return true
  if (head.unit === 'paragraph') return false
  return findAround(from, 'paragraph')?.id !== findAround(target, 'paragraph')?.id
}

/** 第2条第1号 can only mean an item of the first paragraph. */
function skipsParagraph(parts: readonly ReferencePart[], target: PlacedNode): boolean {
  if (parts[1]?.unit !== 'item') return false
  const first = hostOf(target)?.children.find(({ kind }) => kind === 'paragraph')
  return findAround(target, 'paragraph')?.id !== first?.id
}

function hostOf(placed: PlacedNode): EditNode | undefined {
  return findAround(placed, 'article') ?? findAround(placed, 'supplement')
}

function findUnit(target: PlacedNode, unit: ReferenceUnit): EditNode | undefined {
  return [...target.ancestors, target.node].findLast(({ kind }) => kind === unit)
}

function wordPart(part: ReferencePart, node: EditNode, asWritten: string, form: NumberForm): string {
  switch (part.unit) {
    case 'article':
      return toCitedLabel(node.label, form)
    case 'paragraph':
      return citeNumber(node, '項', form)
    case 'item':
      return /^[（(]/.test(asWritten) ? node.label : citeNumber(node, '号', form)
    case 'subitem':
      return node.label.normalize('NFKC').replace(/[().、]/g, '')
    case 'table':
      return sameNumber(node.label, asWritten) ? asWritten : node.label
    case 'chapter':
    case 'section':
      return toCitedLabel(node.label, form)
    case 'supplement':
      return asWritten
  }
}

function sameNumber(label: string, words: string): boolean {
  return readLabel(label)?.numbers.join() === readLabel(words)?.numbers.join()
}

/** All that a reference points at, each with its article: right wherever it stands. */
export function citeWhole(
  { reference, text, targets }: PlacedReference,
  after: ReferenceIndex,
): string | undefined {
  const form = findDigits(text.slice(reference.start, reference.end), after)
  return nameAll(targets.at(-1) ?? [], after, form, '')
}

/** 第5条, 第5条及び第6条, 第4条から第6条まで: the provisions that 前2条 and its like stood for. */
function nameAll(
  ids: readonly string[],
  after: ReferenceIndex,
  form: NumberForm,
  holderId: string,
): string | undefined {
  const found = ids.map((id) => after.placed.get(id))
  const nodes = found.filter((placed) => placed !== undefined)
  if (nodes.length !== ids.length || nodes.length === 0) return undefined
  const holder = after.placed.get(holderId)
  const areNear = nodes.every((placed) => isNear(placed, holder))
  const names = nodes.map((placed) => (areNear ? nameNear(placed, form) : citeNode(placed, form)))
  const [first = ''] = names
  if (names.length <= 2) return names.join('及び')
  return areInRun(nodes)
    ? `${first}から${names.at(-1)}まで`
    : `${names.slice(0, -1).join('、')}及び${names.at(-1)}`
}

/** Whether 第2項, 第3号 or 第2節 alone is enough where the holder's sentence stands. */
function isNear(placed: PlacedNode, holder: PlacedNode | undefined): boolean {
  if (placed.node.kind === 'section' && holder !== undefined)
    return findAround(holder, 'chapter')?.id === findAround(placed, 'chapter')?.id
  if (holder === undefined || hostOf(holder)?.id !== hostOf(placed)?.id) return false
  if (placed.node.kind === 'paragraph') return true
  return (
    placed.node.kind === 'item' && findAround(holder, 'paragraph')?.id === findAround(placed, 'paragraph')?.id
  )
}

function nameNear({ node }: PlacedNode, form: NumberForm): string {
  if (node.kind === 'section') return toCitedLabel(node.label, form)
  return citeNumber(node, node.kind === 'item' ? '号' : '項', form)
}

function areInRun(nodes: readonly PlacedNode[]): boolean {
  const numbers = nodes.map(({ node }) => (node.label === '' ? [1] : (readLabel(node.label)?.numbers ?? [])))
  return numbers.every((own, index) => own.length === 1 && own[0] === (numbers[0]?.[0] ?? 0) + index)
}

/** The digits a reference is written in, else those of the articles. */
function findDigits(words: string, { articles }: ReferenceIndex): NumberForm {
  const written = /[0-9]/.test(words) ? 'narrow' : /[０-９]/.test(words) ? 'wide' : undefined
  if (written !== undefined) return written
  if (/第[〇零一二三四五六七八九十百千]/.test(words)) return 'kanji'
  return readLabel(articles[0]?.label ?? '')?.shape.form ?? 'narrow'
}
