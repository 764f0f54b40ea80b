import { describe, expect, it } from 'vitest'
import type { EditTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { moveProvision } from '../../../../shared/domain/policy/editing/move-provision.ts'
import { removeProvision } from '../../../../shared/domain/policy/editing/remove-provision.ts'
import { listNodes } from '../../../../shared/domain/policy/editing/walk-tree.ts'
import { countIds, idOf, insert, openTree } from './a-tree.ts'

const source = `規程
第1章 総則
第1節 通則
第1条 一とする。
第2条 二とする。
第2節 用語
第1款 甲
第3条 三とする。
第4条 四とする。
第2款 乙
第5条 五とする。
第3款 丙
第6条 六とする。
第3節 適用
第7条 七とする。
第2章 体制
第1節 責任者
第1款 丁
第8条 八とする。
第2節 委員会
第9条 九とする。`

const ids = countIds()
const newId = () => `left-${ids()}`

/** The divisions with their articles: 第1章（第1節（1 2）…）. */
function outline(tree: Pick<EditTree, 'nodes'>): string {
  return tree.nodes
    .filter(({ kind }) => kind === 'chapter' || kind === 'section' || kind === 'article')
    .map(({ kind, label, children }) =>
      kind === 'article' ? label.slice(1, -1) : `${label}（${outline({ nodes: children })}）`,
    )
    .join(' ')
}

function insertBefore(tree: EditTree, kind: 'chapter' | 'section', name: string): EditTree {
  const id = idOf(tree, name)
  const placed = listNodes(tree).find(({ node }) => node.id === id)
  const place = { parentId: placed?.ancestors.at(-1)?.id ?? null, beforeId: id }
  return insert(tree, { kind, place, mode: 'shift' })
}

describe('a division put between articles', () => {
  it('begins the 節 it takes along anew at 第1節', () => {
    const after = insertBefore(openTree(source), 'chapter', '第2条')
    expect(outline(after)).toBe(
      [
        '第1章（第1節（1））',
        '第2章（2 第1節（第1款（3 4） 第2款（5） 第3款（6）） 第2節（7））',
        '第3章（第1節（第1款（8）） 第2節（9））',
      ].join(' '),
    )
  })

  it('begins the 款 it takes along anew too', () => {
    const tree = openTree(source)
    expect(outline(insertBefore(tree, 'chapter', '第4条'))).toBe(
      [
        '第1章（第1節（1 2） 第2節（第1款（3）））',
        '第2章（4 第1款（5） 第2款（6） 第1節（7））',
        '第3章（第1節（第1款（8）） 第2節（9））',
      ].join(' '),
    )
    expect(outline(insertBefore(tree, 'section', '第4条'))).toContain(
      '第2節（第1款（3）） 第3節（4 第1款（5） 第2款（6）） 第4節（7））',
    )
  })

  it('leaves the numbers of a row that goes into it as a whole', () => {
    const tree = openTree('規程\n第1条 一とする。\n第2節 甲\n第2条 二とする。\n第3節 乙\n第3条 三とする。')
    expect(outline(insertBefore(tree, 'chapter', '第1条'))).toBe('第1章（1 第2節（2） 第3節（3））')
  })

  it('keeps 枝番号 only with the number they branch from', () => {
    const tree = openTree(
      '規程\n第1章 総則\n第1節 甲\n第1条 一\n第2条 二\n第2節 乙\n第3条 三\n第4条 四\n第2節の2 丙\n第5条 五\n第2節の3 丁\n第6条 六',
    )
    expect(outline(insertBefore(tree, 'chapter', '第2条'))).toBe(
      '第1章（第1節（1）） 第2章（2 第1節（3 4） 第1節の2（5） 第1節の3（6））',
    )
    expect(outline(insertBefore(tree, 'chapter', '第4条'))).toBe(
      '第1章（第1節（1 2） 第2節（3）） 第2章（4 第1節（5） 第2節（6））',
    )
  })

  it('is a 節 where only 款 are around', () => {
    const tree = openTree('規程\n第1章 総則\n第1条 一\n第2条 二\n第1款 甲\n第3条 三')
    expect(outline(insertBefore(tree, 'section', '第2条'))).toBe('第1章（1 第1節（2 第1款（3）））')
  })
})

describe('a division whose heading goes', () => {
  it('lets its 節 go on from those of the 章 before', () => {
    const tree = openTree(source)
    expect(outline(removeProvision(tree, idOf(tree, '第2章'), 'unwrap', newId))).toBe(
      [
        '第1章（第1節（1 2） 第2節（第1款（3 4） 第2款（5） 第3款（6）） 第3節（7）',
        '第4節（第1款（8）） 第5節（9））',
      ].join(' '),
    )
  })

  it('lets its 款 go on from those of the 節 before', () => {
    const tree = openTree(`${source}\n第1款 戊\n第10条 十とする。\n第2款 己\n第11条 十一とする。`)
    expect(outline(removeProvision(tree, idOf(tree, '第2章第2節'), 'unwrap', newId))).toContain(
      '第2章（第1節（第1款（8 9） 第2款（10） 第3款（11）））',
    )
  })

  it('lets 節 at the head of the text keep their numbers', () => {
    const tree = openTree(source)
    expect(outline(removeProvision(tree, idOf(tree, '第1章'), 'unwrap', newId))).toBe(
      [
        '第1節（1 2） 第2節（第1款（3 4） 第2款（5） 第3款（6）） 第3節（7）',
        '第1章（第1節（第1款（8）） 第2節（9））',
      ].join(' '),
    )
  })

  it('closes the gap of a 節 that goes with all that is inside it', () => {
    const tree = openTree(source)
    expect(outline(removeProvision(tree, idOf(tree, '第1章第2節'), 'close', newId))).toBe(
      '第1章（第1節（1 2） 第2節（3）） 第2章（第1節（第1款（4）） 第2節（5））',
    )
  })
})

describe('a division that is moved', () => {
  it('stays a 款 of its 節', () => {
    const tree = openTree(source)
    const place = {
      parentId: idOf(tree, '第1章第2節'),
      beforeId: idOf(tree, '第1章第2節第1款'),
    }
    const [way] = moveProvision(tree, idOf(tree, '第1章第2節第3款'), place, newId)
    expect(outline(way?.tree ?? tree)).toContain('第2節（第1款（3） 第2款（4 5） 第3款（6）） 第3節（7））')
  })

  it('stays an 編 among others', () => {
    const tree = openTree(
      '規程\n第1編 甲\n第1章 総則\n第1条 一とする。\n第2編 乙\n第1章 総則\n第2条 二とする。',
    )
    const place = { parentId: null, beforeId: idOf(tree, '第1編') }
    const [way] = moveProvision(tree, idOf(tree, '第2編'), place, newId)
    expect(outline(way?.tree ?? tree)).toBe('第1編（第1章（1）） 第2編（第1章（2））')
    expect(way?.tree.nodes.map(({ heading }) => heading)).toEqual(['乙', '甲'])
  })
})
