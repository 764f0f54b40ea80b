import { toNumber } from '../numerals.ts'
import { normalizeNumber } from '../walk-provisions.ts'
import type { EditNode } from './edit-tree.ts'
import { type NumberForm, readLabel, writeLabel } from './number-label.ts'
import type { PlacedNode } from './walk-tree.ts'

type Cited = Pick<PlacedNode, 'node' | 'ancestors'>

/** How a provision is named in a sentence: 第9条第2項, 第7条第8号ア, 第2章第1節, 附則第2項, 別表第1. */
export function citeNode({ node, ancestors }: Cited, form: NumberForm = 'narrow'): string {
  const line = [...ancestors, node]
  const start = line.findLastIndex(({ kind }) => kind === 'article')
  const isInSupplement = line.some(({ kind }) => kind === 'supplement')
  const chapter = line.findLastIndex(({ kind }) => kind === 'chapter')
  const from = Math.max(0, start < 0 ? chapter : start)
  const shown = node.kind === 'chapter' ? [node] : line.slice(from)
  const parts = shown.map((own, index) => citePart(own, shown[index - 1], shown[index + 1], form))
  return (isInSupplement && start >= 0 ? '附則' : '') + parts.join('')
}

/** One part of a citation. An only paragraph is left out where its article stands before it. */
function citePart(
  node: EditNode,
  parent: EditNode | undefined,
  child: EditNode | undefined,
  form: NumberForm,
): string {
  switch (node.kind) {
    case 'paragraph': {
      const isOnly = parent?.children.filter(({ kind }) => kind === 'paragraph').length === 1
      return isOnly && (child !== undefined || node.label === '') ? '' : citeNumber(node, '項', form)
    }
    case 'item':
      return citeNumber(node, '号', form)
    case 'subitem':
      return node.label.normalize('NFKC').replace(/[().、]/g, '')
    case 'supplement':
      return '附則'
    case 'article':
      return toCitedLabel(node.label, form)
    default:
      return node.label
  }
}

/** 第2項 of a paragraph 「２」, 第3号の2 of an item 「(3)の2」; the paragraph without a number is 第1項. */
export function citeNumber({ label }: EditNode, unit: '項' | '号', form: NumberForm): string {
  const numbers = label === '' ? [1] : (readLabel(label)?.numbers ?? [toNumber(label)])
  return writeLabel({ before: '第', form: toDigits(form), after: unit, join: 'の' }, numbers)
}

/** An article's number in the digits of the text that cites it. */
export function toCitedLabel(label: string, form: NumberForm): string {
  const read = readLabel(label)
  if (read === undefined || read.width > 1) return label
  return writeLabel({ ...read.shape, form: toDigits(form) }, read.numbers)
}

function toDigits(form: NumberForm): NumberForm {
  return form === 'wide' || form === 'kanji' ? form : 'narrow'
}

/** The one spelling of a citation for people: half-width digits. */
export function citeForPeople(placed: Cited): string {
  return normalizeNumber(citeNode(placed, 'narrow'))
}
