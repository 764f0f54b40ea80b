import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planChange } from '../../../../shared/domain/policy/editing/change-plan.ts'
import { type EditTree, toWrittenTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { listInsertOffers } from '../../../../shared/domain/policy/editing/insert-offers.ts'
import { insertProvision } from '../../../../shared/domain/policy/editing/insert-provision.ts'
import { listMovePlaces } from '../../../../shared/domain/policy/editing/move-places.ts'
import { moveProvision } from '../../../../shared/domain/policy/editing/move-provision.ts'
import { buildNewProvision } from '../../../../shared/domain/policy/editing/new-provision.ts'
import { compareNumbers } from '../../../../shared/domain/policy/editing/number-slots.ts'
import {
  listRemovalModes,
  removeProvision,
} from '../../../../shared/domain/policy/editing/remove-provision.ts'
import { listAllSeries, toSlots } from '../../../../shared/domain/policy/editing/series.ts'
import {
  beginHistory,
  recordStep,
  redoStep,
  undoStep,
} from '../../../../shared/domain/policy/editing/undo-history.ts'
import { findNode, listNodes } from '../../../../shared/domain/policy/editing/walk-tree.ts'
import { findUnwritable } from '../../../../shared/domain/policy/find-unwritable.ts'
import { listReferences } from '../../../../shared/domain/policy/references/list-references.ts'
import { rewriteReferences } from '../../../../shared/domain/policy/references/reference-effects.ts'
import { buildReferenceIndex } from '../../../../shared/domain/policy/references/reference-index.ts'
import { openTree } from './a-tree.ts'

const source = `見本規程
第1章 総則
（目的）
第1条 この規程は、第5条に規定する事項を定める。
（定義）
第2条 前条の用語は、次の各号に掲げるものとする。
(1) 甲 第4条第2項の者をいう。
(2) 乙 前号に掲げる者のほかをいう。
ア 前条の者
イ 第1号の者
第2章 体制
（体制）
第3条 前2条及び次条に規定する者は、守る。
2 前項の規定は、第2条第1号及び第2号に準用する。
3 前2項の規定は、第1項に準用する。
（責任者）
第4条 第1条、第2条及び第3条第2項の規定による。
2 同条第3項は、準用しない。
第5条 地方自治法第2条及び第3条の規定による。
附則
1 この規程は、施行する。
2 前項の規定は、第3条に準用する。`

/** All kinds of divisions, numbered anew within the one around them. */
const deepSource = `見本規程
第1条 この規程は、第2章第1節及び第3条に規定する事項を定める。
第1編 本則
第1章 総則
第1節 通則
第2条 次条及び第2節の規定による。
第3条 前章は、準用しない。
第2節 用語
第1款 甲
第4条 前2条の規定による。
第1目 丙
第5条 第2条の規定による。
第2目 丁
第6条 前節の規定による。
第2款 乙
第7条 第1節及び前条の規定による。
第8条 第1章第1節の規定による。
第3節 適用
第9条 次章及び次条の規定による。
第2章 体制
第1節 責任者
第10条 この節及び第1章第2節の規定による。
第2節 委員会
第11条 前節の規定による。
第2編 補則
第1章 雑則
第12条 第1条及び第3条の規定による。
第13条 前条の規定による。
附則
この規程は、施行する。`

const anySource = fc.constantFrom(source, deepSource)

const acts = ['insert', 'move', 'shift', 'close', 'unwrap', 'keep', 'branch'] as const
/** Those that keep no number of what went and take no 枝番号. */
const plainActs: ReadonlySet<string> = new Set(['insert', 'shift', 'close', 'unwrap'])

type Choice = Readonly<{ act: (typeof acts)[number]; at: number; option: number }>

const choice: fc.Arbitrary<Choice> = fc.record({
  act: fc.constantFrom(...acts),
  at: fc.nat(1000),
  option: fc.nat(1000),
})

let lastId = 0
const newId = () => {
  lastId += 1
  return `made-${lastId}`
}

/** One of the changes a person could make; the same tree where this one is not to be had. */
function change(tree: EditTree, { act, at, option }: Choice): EditTree {
  const nodes = listNodes(tree)
  const placed = nodes[at % Math.max(1, nodes.length)]
  if (act === 'insert' || act === 'branch') {
    const offers = listInsertOffers(tree, placed?.node.id)
    const offer = offers[option % offers.length]
    if (offer === undefined) return tree
    const wanted = { kind: offer.kind, place: offer.place, documentKind: 'standard', newId } as const
    const made = buildNewProvision(tree, wanted)
    const filled = made.kind === 'paragraph' || made.kind === 'item' || made.kind === 'subitem'
    const ways = insertProvision(tree, filled ? { ...made, text: '職員は、守る。' } : made, offer.place)
    return (
      (ways.find(({ mode }) => mode === (act === 'branch' ? 'branch' : 'shift')) ?? ways[0])?.tree ?? tree
    )
  }
  if (placed === undefined) return tree
  if (act === 'move' || act === 'shift') {
    const places = listMovePlaces(tree, placed.node.id)
    const place = places[option % Math.max(1, places.length)]
    const ways = place === undefined ? [] : moveProvision(tree, placed.node.id, place.place, newId)
    return ways[act === 'shift' ? 0 : option % Math.max(1, ways.length)]?.tree ?? tree
  }
  // a chapter whose number is kept is a case of its own
  if (act === 'keep' && (placed.node.kind === 'chapter' || placed.node.kind === 'section')) return tree
  const modes = listRemovalModes(placed)
  return modes.includes(act) ? removeProvision(tree, placed.node.id, act, newId) : tree
}

const anyEdits = fc.array(choice, { minLength: 1, maxLength: 12 })

describe('any sequence of inserts, moves and removals', () => {
  it('leaves every row of numbers in order and without repetition', () => {
    fc.assert(
      fc.property(anySource, anyEdits, (text, choices) => {
        const after = choices.reduce(change, openTree(text))
        for (const series of listAllSeries(after)) {
          const numbers = toSlots(series).map((slot) => slot.numbers)
          for (const [index, own] of numbers.entries()) {
            const before = numbers[index - 1]
            if (before !== undefined) expect(compareNumbers(before, own)).toBeLessThan(0)
          }
          // no member of a row is left without its number
          expect(series.members.filter(({ label, kind }) => label === '' && kind !== 'paragraph')).toEqual([])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('leaves no gap where nothing is kept and no 枝番号 is taken', () => {
    fc.assert(
      fc.property(anySource, anyEdits, (text, choices) => {
        const plain = choices.filter(({ act }) => plainActs.has(act))
        const after = plain.reduce(change, openTree(text))
        for (const series of listAllSeries(after)) {
          const numbers = toSlots(series).map((slot) => slot.numbers.join('.'))
          expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('can be written as text and read again', () => {
    fc.assert(
      fc.property(anySource, anyEdits, (text, choices) => {
        const after = choices.reduce(change, openTree(text))
        // a text in which no article is left is not one of provisions
        fc.pre(listNodes(after).some(({ node }) => node.kind === 'article'))
        expect(findUnwritable(toWrittenTree(after).parsed)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is taken back and done again exactly', () => {
    fc.assert(
      fc.property(anySource, anyEdits, (text, choices) => {
        const start = openTree(text)
        const done = choices.reduce(
          (history, own) => recordStep(history, change(history.present, own), { words: own.act }),
          beginHistory(start),
        )
        const steps = done.past.length
        const undone = Array.from({ length: steps }).reduce<typeof done>((history) => undoStep(history), done)
        expect(undone.present).toBe(start)
        const again = Array.from({ length: steps }).reduce<typeof done>(
          (history) => redoStep(history),
          undone,
        )
        expect(again.present).toBe(done.present)
      }),
      { numRuns: 100 },
    )
  })

  it('leaves every reference pointing at the same provisions once it is rewritten', () => {
    fc.assert(
      fc.property(anySource, anyEdits, (text, choices) => {
        let tree = openTree(text)
        for (const own of choices) {
          const plan = planChange(tree, change(tree, own))
          const after = rewriteReferences(
            plan.tree,
            plan.effects,
            new Set(plan.effects.map(({ key }) => key)),
          )
          const broken = new Set(
            plan.effects.filter(({ newWords }) => newWords === null).map(({ holderId }) => holderId),
          )
          const before = collectTargets(tree)
          const now = collectTargets(after)
          for (const [holder, targets] of before) {
            if (broken.has(holder) || findNode(after, holder) === undefined) continue
            if (wasRepealed(tree, after, holder) || targets.includes(missing)) continue
            expect([holder, now.get(holder)]).toEqual([holder, targets])
          }
          tree = after
        }
      }),
      { numRuns: 150 },
    )
  })
})

const missing = 'missing'

function wasRepealed(before: EditTree, after: EditTree, id: string): boolean {
  return (
    findNode(before, id)?.node.text !== findNode(after, id)?.node.text &&
    findNode(after, id)?.node.text === '削除'
  )
}

/** What the texts of a tree point at, by the provision they belong to. */
function collectTargets(tree: EditTree): Map<string, string[]> {
  const targets = new Map<string, string[]>()
  for (const { holderId, targets: found, reference } of listReferences(buildReferenceIndex(tree), tree)) {
    // the row of 各号 grows and shrinks with its items
    if (reference.parts.at(-1)?.form === 'each') continue
    const known = targets.get(holderId) ?? []
    const own = found.at(-1) ?? []
    // what points at nothing may come to point at something
    const shown = found.some((ids) => ids?.length === 0) ? [missing] : own
    targets.set(holderId, Array.from(new Set([...known, ...shown])).sort())
  }
  return targets
}
