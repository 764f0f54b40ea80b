import { describe, expect, it } from 'vitest'
import { planChange } from '../../../../shared/domain/policy/editing/change-plan.ts'
import type { EditTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { removeProvision } from '../../../../shared/domain/policy/editing/remove-provision.ts'
import { findNode } from '../../../../shared/domain/policy/editing/walk-tree.ts'
import { countIds, idOf, insert, openTree } from '../editing/a-tree.ts'

const source = `規程
第1章 総則
第1節 通則
第1条 第2節による。
第2条 次節及び第1章第2節による。
第2節 用語
第3条 第1節及び前節による。
第3節 適用
第4条 第2節及び前節による。
第2章 体制
第1節 責任者
第5条 第1節及び第1章第3節による。`

const ids = countIds()
const newId = () => `left-${ids()}`

function show(before: EditTree, after: EditTree): string[] {
  return planChange(before, after).effects.map(
    ({ kind, words, newWords, target }) => `${kind} ${words} → ${newWords ?? '？'}（${target}）`,
  )
}

function insertChapterBefore(tree: EditTree, name: string): EditTree {
  const id = idOf(tree, name)
  const place = { parentId: findNode(tree, id)?.ancestors.at(-1)?.id ?? null, beforeId: id }
  return insert(tree, { kind: 'chapter', place, mode: 'shift' })
}

describe('references to 節 that a new 章 takes along', () => {
  it('are proposed with the number and, from another 章, with the 章 they have now', () => {
    const tree = openTree(source)
    const after = insertChapterBefore(tree, '第2条')
    expect(show(tree, after)).toEqual([
      'rewritten 第2節 → 第2章第1節（第1章第2節）',
      'relative 次節 → 第1節（第1章第2節）',
      'rewritten 第1章第2節 → 第2章第1節（第1章第2節）',
      'rewritten 第1節 → 第1章第1節（第1章第1節）',
      'relative 前節 → 第1章第1節（第1章第1節）',
      'rewritten 第2節 → 第1節（第1章第2節）',
      'rewritten 第1章第3節 → 第2章第2節（第1章第3節）',
    ])
  })

  it('are shown with the 節 that are renumbered', () => {
    const tree = openTree(source)
    const { renumbered } = planChange(tree, insertChapterBefore(tree, '第2条'))
    expect(renumbered.map(({ before, after }) => `${before}→${after}`)).toEqual([
      '第1章第2節→第2章第1節',
      '第1章第3節→第2章第2節',
      '第2章→第3章',
    ])
  })
})

describe('references to 節 of a 章 whose heading goes', () => {
  it('are proposed with the number that goes on', () => {
    const tree = openTree(source)
    const after = removeProvision(tree, idOf(tree, '第2章'), 'unwrap', newId)
    expect(show(tree, after)).toEqual(['rewritten 第1節 → 第4節（第2章第1節）'])
  })
})

describe('前節', () => {
  it('is that of the 節, also in a text of a 款', () => {
    const tree = openTree(
      '規程\n第1節 甲\n第1条 一\n第2節 乙\n第1款 丙\n第2条 二\n第2款 丁\n第3条 前節による。\n第3節 戊\n第4条 四',
    )
    const after = removeProvision(tree, idOf(tree, '第2節第1款'), 'close', newId)
    expect(show(tree, after)).toEqual([])
    const without = removeProvision(tree, idOf(tree, '第1節'), 'close', newId)
    expect(show(tree, without)).toEqual(['broken 前節 → ？（第1節）'])
  })
})

describe('第2章第1節', () => {
  it('is no 節 of another 章 where 第2章 is gone', () => {
    const tree = openTree('規程\n第1章 甲\n第1節 乙\n第1条 第2章第1節による。')
    const after = removeProvision(tree, idOf(tree, '第1章第1節'), 'keep', newId)
    expect(show(tree, after)).toEqual([])
  })
})
