import { describe, expect, it } from 'vitest'
import { applyPlan, planChange } from '../../../../shared/domain/policy/editing/change-plan.ts'
import { listDraftPoints } from '../../../../shared/domain/policy/editing/draft-points.ts'
import type { EditTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { moveProvision } from '../../../../shared/domain/policy/editing/move-provision.ts'
import { removeProvision } from '../../../../shared/domain/policy/editing/remove-provision.ts'
import { builtInPolicyText } from '../built-in-policy.ts'
import { countIds, idOf, insert, openTree } from '../editing/a-tree.ts'

const ids = countIds()
const newId = () => `left-${ids()}`

function show(before: EditTree, after: EditTree): string[] {
  return planChange(before, after).effects.map(
    ({ kind, words, newWords }) => `${kind} ${words} → ${newWords ?? '？'}`,
  )
}

describe('planChange', () => {
  it('rewrites what cites a number that moves on, and 前条 where another would come before', () => {
    const tree = openTree(builtInPolicyText)
    const place = { parentId: null, beforeId: idOf(tree, '第7条') }
    const after = insert(tree, { kind: 'article', place, mode: 'shift' })
    expect(show(tree, after)).toEqual(['rewritten 第9条 → 第10条', 'relative 前条 → 第6条'])
    expect(planChange(tree, after).renumbered.map(({ before, after: now }) => `${before}→${now}`)).toEqual([
      ...['第7条→第8条', '第8条→第9条', '第9条→第10条', '第10条→第11条', '第11条→第12条'],
    ])
  })

  it('says what points at a removed article, and keeps pointing it out after the numbers moved up', () => {
    const tree = openTree(builtInPolicyText)
    const after = removeProvision(tree, idOf(tree, '第6条'), 'close', newId)
    expect(show(tree, after)).toEqual(['rewritten 第9条 → 第8条', 'broken 前条 → ？'])
    const applied = applyPlan(planChange(tree, after), new Set())
    expect(listDraftPoints(applied).map(({ name, words }) => `${name} ${words}`)).toContain(
      '第6条第1項 「前条」は、なくなった第6条を指していました。書き直してください。',
    )
  })

  it('leaves a reference as it is where its rewriting is not wanted', () => {
    const tree = openTree(builtInPolicyText)
    const plan = planChange(tree, removeProvision(tree, idOf(tree, '第8条'), 'close', newId))
    expect(JSON.stringify(applyPlan(plan, new Set()).nodes)).toContain('第9条に規定する')
    const all = new Set(plan.effects.map(({ key }) => key))
    expect(JSON.stringify(applyPlan(plan, all).nodes)).toContain('第8条に規定する')
  })

  it('cites the article of a paragraph that went into another one', () => {
    const tree = openTree('規程\n第1条 一とする。\n2 二とする。\n3 前項及び第1項による。\n第2条 三とする。')
    const place = { parentId: idOf(tree, '第2条'), beforeId: null }
    const [way] = moveProvision(tree, idOf(tree, '第1条第2項'), place, newId)
    expect(show(tree, way?.tree ?? tree)).toEqual([
      ...['relative 前項 → 第2条第2項', 'rewritten 第1項 → 第1条第1項'],
    ])
  })

  it('keeps what goes on from a reference that gets another wording', () => {
    const tree = openTree(
      '規程\n第1条 一とする。\n2 二とする。\n3 前項及び前2項並びに次条第1項及び第2項による。\n第2条 三とする。\n2 四とする。',
    )
    const place = { parentId: idOf(tree, '第2条'), beforeId: null }
    const [way] = moveProvision(tree, idOf(tree, '第1条第3項'), place, newId)
    const plan = planChange(tree, way?.tree ?? tree)
    const after = applyPlan(plan, new Set(plan.effects.map(({ key }) => key)))
    expect(JSON.stringify(after.nodes)).toContain(
      '第1条第2項及び第1条第1項及び第1条第2項並びに第2条第1項及び第2項による。',
    )
  })

  it('warns instead of rewriting where no words are right', () => {
    const tree = openTree('規程\n第1条 次の各号による。\n(1) 一\n第2条 次の各号による。\n(1) 二')
    const place = { parentId: idOf(tree, '第2条第1項'), beforeId: null }
    const [way] = moveProvision(tree, idOf(tree, '第1条第1号'), place, newId)
    expect(show(tree, way?.tree ?? tree)).toEqual(['unsure 次の各号 → ？'])
    const applied = applyPlan(planChange(tree, way?.tree ?? tree), new Set())
    expect(listDraftPoints(applied).map(({ name, words }) => `${name} ${words}`)).toContain(
      '第1条第1項 「次の各号」は、番号が変わる前の第1条第1号を指していました。今も同じ規定を指すか確かめ、必要なら書き直してください。',
    )
  })

  it('says nothing of 各号 while some of them stay', () => {
    const tree = openTree('規程\n第1条 次の各号による。\n(1) 一\n(2) 二\n第2条 次の各号による。\n(1) 三')
    const place = { parentId: idOf(tree, '第2条第1項'), beforeId: null }
    const [way] = moveProvision(tree, idOf(tree, '第1条第1号'), place, newId)
    expect(show(tree, way?.tree ?? tree)).toEqual([])
  })

  it('leaves 地方自治法第2条 alone', () => {
    const tree = openTree('規程\n第1条 地方自治法第2条による。\n第2条 第1条による。')
    const after = insert(tree, { kind: 'article', place: { parentId: null, beforeId: idOf(tree, '第1条') } })
    expect(show(tree, after)).toEqual(['rewritten 第1条 → 第2条'])
  })
})

describe('listDraftPoints', () => {
  it('names references to nothing, gaps, words defined twice and 附則 without a heading', () => {
    const tree = openTree(
      `規程
（定義）
第1条 用語の定義は、次のとおりとする。
(1) 甲 第9条の者をいう。
(2) 甲 乙の者をいう。
第3条 次の各号による。
附則
この規程は、施行する。
附則
この規程は、施行する。`,
    )
    expect(listDraftPoints(tree).map(({ name, words }) => `${name} ${words}`)).toEqual([
      '第1条第1号 「第9条」の指す規定がありません。',
      '第3条第1項 「次の各号」の指す規定がありません。',
      '第3条 前の番号との間が空いています（第3条）。',
      '第1条第2号 用語「甲」は、第1条第1号でも定義しています。',
      '附則 附則が二つ以上あります。見出し（改正の日など）を入れて見分けられるようにしてください。',
    ])
  })

  it('names the days that a 附則 leaves open', () => {
    const tree = openTree(
      `規程
第1条 この規程は、毎年4月の分から用い、何年何月何日とは定めない。
附則
この規程は、令和8年4月1日から施行する。
附則（令和　　年　　月　　日改正）
この規程は、令和9年4月　　日から施行する。`,
    )
    expect(listDraftPoints(tree).map(({ name, words }) => `${name} ${words}`)).toEqual([
      '附則 日付が空いています。年月日を入れてください。',
      '附則第1項 日付が空いています。年月日を入れてください。',
    ])
  })

  it('finds nothing in the built-in policy', () => {
    expect(listDraftPoints(openTree(builtInPolicyText))).toEqual([])
  })
})
