import { listReferences, preambleId, type ReadText } from '../references/list-references.ts'
import { citeAll } from '../references/reference-effects.ts'
import { buildReferenceIndex, type ReferenceIndex } from '../references/reference-index.ts'
import type { EditTree } from './edit-tree.ts'
import { nameNode } from './name-node.ts'
import { compareNumbers } from './number-slots.ts'
import { isRepealed } from './remove-provision.ts'
import { listAllSeries, toSlots } from './series.ts'
import { indexNodes, type PlacedNode } from './walk-tree.ts'

/** Something in a draft to be looked at again, with the provision to go to. */
export type DraftPoint = Readonly<{
  key: string
  kind: 'reference' | 'number' | 'term' | 'supplement'
  holderId: string
  name: string
  words: string
}>

/** References that point at nothing, gaps in the numbers, words defined twice, 附則 alike or with a day left open. */
export function listDraftPoints(tree: EditTree, read?: ReadText): DraftPoint[] {
  const placed = indexNodes(tree)
  const nameOf = (id: string) => {
    const found = placed.get(id)
    return found === undefined ? '前文' : nameNode(found)
  }
  const found = [
    ...listBroken(tree, read),
    ...listDoubts(tree, placed),
    ...listNumberPoints(tree),
    ...listTermPoints(placed),
    ...listSupplementPoints(tree),
    ...listOpenDays(placed),
  ]
  return found.map((point, index) => ({
    ...point,
    key: `${point.kind}-${point.holderId}-${index}`,
    name: nameOf(point.holderId),
  }))
}

type Found = Pick<DraftPoint, 'kind' | 'holderId' | 'words'>

function listBroken(tree: EditTree, read?: ReadText): Found[] {
  const index = buildReferenceIndex(tree)
  return listReferences(index, tree, read).flatMap(({ holderId, text, reference, targets }) => {
    const words = text.slice(reference.start, reference.end)
    const isMissing = targets.some((ids) => ids !== undefined && ids.length === 0)
    if (isMissing) {
      return [
        { kind: 'reference', holderId, words: `「${words}」の指す規定がありません。` },
      ] satisfies Found[]
    }
    const last = targets.at(-1) ?? []
    return last.some((id) => isGoneAt(index, id))
      ? [
          {
            kind: 'reference' as const,
            holderId,
            words: `「${words}」は、削除した${citeAll(last, index)}を指しています。`,
          },
        ]
      : []
  })
}

function isGoneAt({ placed }: ReferenceIndex, id: string): boolean {
  const found = placed.get(id)
  return found !== undefined && [found.node, ...found.ancestors].some(isRepealed)
}

function listDoubts({ doubts, preamble }: EditTree, placed: ReadonlyMap<string, PlacedNode>): Found[] {
  return doubts.flatMap(({ holderId, words, target, isGone }) => {
    const node = placed.get(holderId)?.node
    const text = holderId === preambleId ? preamble : `${node?.heading ?? ''}${node?.text ?? ''}`
    if (!text.includes(words)) return []
    return [
      {
        ...{ kind: 'reference' as const, holderId },
        words: isGone
          ? `「${words}」は、なくなった${target}を指していました。書き直してください。`
          : `「${words}」は、番号が変わる前の${target}を指していました。今も同じ規定を指すか確かめ、必要なら書き直してください。`,
      },
    ]
  })
}

function listNumberPoints(tree: EditTree): Found[] {
  return listAllSeries(tree).flatMap((series) => {
    const slots = toSlots(series)
    return slots.flatMap((slot, index): Found[] => {
      const before = slots[index - 1]
      const label = series.members.find(({ id }) => id === slot.id)?.label ?? ''
      if (before === undefined) {
        return slot.numbers[0] === 1 ? [] : [toNumberPoint(slot.id, `最初の番号が${label}です。`)]
      }
      const end = [(before.numbers[0] ?? 0) + before.width - 1, ...before.numbers.slice(1)]
      if (compareNumbers(end, slot.numbers) >= 0) {
        return [toNumberPoint(slot.id, `番号${label}が前と同じか、前に戻っています。`)]
      }
      const step = (slot.numbers[0] ?? 0) - (end[0] ?? 0)
      return step > 1 ? [toNumberPoint(slot.id, `前の番号との間が空いています（${label}）。`)] : []
    })
  })
}

function toNumberPoint(holderId: string, words: string): Found {
  return { kind: 'number', holderId, words }
}

function listTermPoints(placed: ReadonlyMap<string, PlacedNode>): Found[] {
  const seen = new Map<string, PlacedNode>()
  return Array.from(placed.values()).flatMap((own): Found[] => {
    const term = own.node.term?.trim() ?? ''
    if (term === '') return []
    const first = seen.get(term)
    if (first === undefined) {
      seen.set(term, own)
      return []
    }
    const words = `用語「${term}」は、${nameNode(first)}でも定義しています。`
    return [{ kind: 'term', holderId: own.node.id, words }]
  })
}

function listSupplementPoints({ nodes }: EditTree): Found[] {
  const supplements = nodes.filter(({ kind }) => kind === 'supplement')
  if (supplements.length < 2) return []
  return supplements
    .filter(({ heading }) => (heading ?? '').trim() === '')
    .slice(1)
    .map(({ id }) => ({
      ...{ kind: 'supplement' as const, holderId: id },
      words: '附則が二つ以上あります。見出し（改正の日など）を入れて見分けられるようにしてください。',
    }))
}

const openDay = /令和\s*年|年\s*月|月\s*日/u

/** Days as a new 附則 has them: their place is there, the numbers are not. */
function listOpenDays(placed: ReadonlyMap<string, PlacedNode>): Found[] {
  return Array.from(placed.values())
    .filter(({ node, ancestors }) => [node, ...ancestors].some(({ kind }) => kind === 'supplement'))
    .filter(({ node }) => openDay.test(`${node.heading ?? ''}\n${node.text}`))
    .map(({ node }) => ({
      ...{ kind: 'supplement' as const, holderId: node.id },
      words: '日付が空いています。年月日を入れてください。',
    }))
}
