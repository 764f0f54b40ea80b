import { describe, expect, it } from 'vitest'
import { toWrittenTree } from '../../../../shared/domain/policy/editing/edit-tree.ts'
import { insertProvision } from '../../../../shared/domain/policy/editing/insert-provision.ts'
import { findStep, listMovePlaces } from '../../../../shared/domain/policy/editing/move-places.ts'
import { moveProvision } from '../../../../shared/domain/policy/editing/move-provision.ts'
import { buildNewProvision } from '../../../../shared/domain/policy/editing/new-provision.ts'
import {
  listRemovalModes,
  removeProvision,
} from '../../../../shared/domain/policy/editing/remove-provision.ts'
import { findNode } from '../../../../shared/domain/policy/editing/walk-tree.ts'
import { parsePolicyText } from '../../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from '../built-in-policy.ts'
import { countIds, idOf, insert, listLabels, openTree } from './a-tree.ts'

const chapters = `規程
第1章 総則
第1条 一とする。
第2条 二とする。
第2章 体制
第3条 三とする。
2 次のとおりとする。
(1) 甲とする。
(2) 乙とする。
ア 丙とする。
イ 丁とする。
3 五とする。
第4条 四とする。
附則
この規程は、施行する。`

const articles = '規程\n第1条 一とする。\n第2条 二とする。\n第3条 三とする。\n第4条 四とする。'

describe('toEditTree', () => {
  it('gives back what was read', () => {
    for (const source of [builtInPolicyText, chapters]) {
      const { title, preamble, provisions } = parsePolicyText(source)
      expect(toWrittenTree(openTree(source)).parsed).toEqual({ title, preamble, provisions })
    }
  })
})

describe('insertProvision', () => {
  it('offers 枝番号 and 繰下げ between 第3条 and 第4条', () => {
    const tree = openTree(articles)
    const place = { parentId: null, beforeId: idOf(tree, '第4条') }
    expect(listLabels(insert(tree, { kind: 'article', place, mode: 'branch' }), 'article')).toEqual([
      ...['第1条', '第2条', '第3条', '第3条の2', '第4条'],
    ])
    expect(listLabels(insert(tree, { kind: 'article', place, mode: 'shift' }), 'article')).toEqual([
      ...['第1条', '第2条', '第3条', '第4条', '第5条'],
    ])
  })

  it('asks nothing at the end of a row', () => {
    const tree = openTree(articles)
    const newId = countIds()
    const place = { parentId: null, beforeId: null }
    const node = buildNewProvision(tree, {
      kind: 'article',
      place,
      documentKind: 'basicPolicy',
      newId: () => `new-${newId()}`,
    })
    expect(insertProvision(tree, node, place).map(({ mode }) => mode)).toEqual(['shift'])
  })

  it.each<[string, string[]]>([
    ['第１条 一とする。\n第２条 二とする。', ['第１条', '第２条', '第３条']],
    ['第一条 一とする。\n第二条 二とする。', ['第一条', '第二条', '第三条']],
  ])('writes the number as its neighbours do: %s', (source, expected) => {
    const place = { parentId: null, beforeId: null }
    expect(listLabels(insert(openTree(`規程\n${source}`), { kind: 'article', place }), 'article')).toEqual(
      expected,
    )
  })

  it.each<[string, string[]]>([
    ['(1) 甲\n(2) 乙', ['(1)', '(2)', '(3)']],
    ['⑴ 甲\n⑵ 乙', ['⑴', '⑵', '⑶']],
    ['一 甲とする。\n二 乙とする。', ['一', '二', '三']],
    ['① 甲\n② 乙', ['①', '②', '③']],
  ])('counts 号 on in %s', (items, expected) => {
    const tree = openTree(`規程\n第1条 次のとおりとする。\n${items}`)
    const place = { parentId: idOf(tree, '第1条第1項'), beforeId: null }
    expect(listLabels(insert(tree, { kind: 'item', place }), 'item')).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['ア 丙とする。\nイ 丁とする。', ['ア', 'イ', 'ウ']],
    ['イ 丙とする。\nロ 丁とする。', ['イ', 'ロ', 'ハ']],
  ])('counts 細目 on in %s', (subitems, expected) => {
    const tree = openTree(`規程\n第1条 次のとおりとする。\n(1) 甲とする。\n${subitems}`)
    const place = { parentId: idOf(tree, '第1条第1号'), beforeId: null }
    expect(listLabels(insert(tree, { kind: 'subitem', place }), 'subitem')).toEqual(expected)
  })

  it('gives a second paragraph the number 2 and leaves the first without one', () => {
    const tree = openTree(articles)
    const place = { parentId: idOf(tree, '第2条'), beforeId: null }
    const labels = listLabels(insert(tree, { kind: 'paragraph', place }), 'paragraph')
    expect(labels).toEqual(['', '', '2', '', ''])
  })

  it('moves the number on when a paragraph is put before the first', () => {
    const tree = openTree(articles)
    const place = { parentId: idOf(tree, '第2条'), beforeId: idOf(tree, '第2条第1項') }
    expect(listLabels(insert(tree, { kind: 'paragraph', place }), 'paragraph')).toEqual(['', '', '2', '', ''])
  })

  it('numbers both paragraphs of a 附則', () => {
    const tree = openTree(chapters)
    const place = { parentId: idOf(tree, '附則'), beforeId: null }
    expect(listLabels(insert(tree, { kind: 'paragraph', place }), 'paragraph').slice(-2)).toEqual(['1', '2'])
  })

  it('offers 号 the 枝番号 too', () => {
    const tree = openTree(chapters)
    const place = { parentId: idOf(tree, '第3条第2項'), beforeId: idOf(tree, '第3条第2項第2号') }
    expect(listLabels(insert(tree, { kind: 'item', place, mode: 'branch' }), 'item')).toEqual([
      '(1)',
      '(1)の2',
      '(2)',
    ])
  })

  it('puts the articles behind a new chapter into it', () => {
    const tree = openTree(chapters)
    const place = { parentId: idOf(tree, '第1章'), beforeId: idOf(tree, '第2条') }
    const after = insert(tree, { kind: 'chapter', place, mode: 'shift' })
    expect(listLabels(after).slice(0, 9)).toEqual([
      '第1章',
      '第1条',
      '',
      '第2章',
      '第2条',
      '',
      '第3章',
      '第3条',
      '',
    ])
  })

  it('proposes the day of a 附則, and a heading where there is one already', () => {
    const tree = openTree(chapters)
    const place = { parentId: null, beforeId: null }
    const after = insert(tree, { kind: 'supplement', place })
    const added = after.nodes.at(-1)
    expect([added?.label, added?.heading, added?.children[0]?.text]).toEqual([
      ...['附則', '令和　　年　　月　　日改正', 'この基本方針は、令和　　年　　月　　日から施行する。'],
    ])
  })

  it('numbers 別表 once there are two', () => {
    const tree = openTree(`${articles}\n別表\n甲 乙`)
    const place = { parentId: null, beforeId: null }
    expect(listLabels(insert(tree, { kind: 'table', place }), 'table')).toEqual(['別表第1', '別表第2'])
  })
})

describe('removeProvision', () => {
  const ids = countIds()
  const newId = () => `left-${ids()}`

  it('closes the gap or keeps the number', () => {
    const tree = openTree(articles)
    const id = idOf(tree, '第2条')
    expect(listLabels(removeProvision(tree, id, 'close', newId), 'article')).toEqual([
      '第1条',
      '第2条',
      '第3条',
    ])
    const kept = removeProvision(tree, id, 'keep', newId)
    expect(toWrittenTree(kept).parsed.provisions[1]).toMatchObject({
      label: '第2条',
      text: '削除',
      children: [],
    })
    expect(listLabels(kept, 'article')).toHaveLength(4)
  })

  it('makes the second paragraph the first', () => {
    const tree = openTree(chapters)
    const after = removeProvision(tree, idOf(tree, '第3条第1項'), 'close', newId)
    expect(listLabels(after, 'paragraph')).toEqual(['', '', '', '2', '', ''])
  })

  it('moves up articles behind a removed chapter', () => {
    const tree = openTree(chapters)
    expect(listRemovalModes({ node: tree.nodes[0] ?? raise(), ancestors: [], index: 0 })).toEqual([
      ...['unwrap', 'close', 'keep'],
    ])
    const after = removeProvision(tree, idOf(tree, '第1章'), 'close', newId)
    expect(listLabels(after).filter((label) => label.startsWith('第'))).toEqual(['第1章', '第1条', '第2条'])
  })

  it('leaves 第1条から第2条まで of a chapter whose number is kept', () => {
    const tree = openTree(chapters)
    const after = removeProvision(tree, idOf(tree, '第1章'), 'keep', newId)
    expect(listLabels(after).slice(0, 4)).toEqual(['第1章', '第1条から第2条まで', '', '第2章'])
  })

  it('takes the heading of a chapter away and its articles into the one before', () => {
    const tree = openTree(chapters)
    const after = removeProvision(tree, idOf(tree, '第2章'), 'unwrap', newId)
    expect(listLabels(after, 'chapter')).toEqual(['第1章'])
    expect(findNode(after, idOf(after, '第4条'))?.ancestors[0]?.label).toBe('第1章')
  })
})

describe('moveProvision', () => {
  const ids = countIds()
  const newId = () => `left-${ids()}`

  it('numbers both places anew, or none but its own', () => {
    const tree = openTree(articles)
    const ways = moveProvision(
      tree,
      idOf(tree, '第1条'),
      { parentId: null, beforeId: idOf(tree, '第4条') },
      newId,
    )
    const texts = ways.map((way) =>
      toWrittenTree(way.tree).parsed.provisions.map(({ label, text }) => `${label} ${text}`),
    )
    expect(texts).toEqual([
      ['第1条 二とする。', '第2条 三とする。', '第3条 一とする。', '第4条 四とする。'],
      ['第1条 削除', '第2条 二とする。', '第3条 三とする。', '第3条の2 一とする。', '第4条 四とする。'],
    ])
  })

  it('takes a chapter with its articles', () => {
    const tree = openTree(chapters)
    const [way] = moveProvision(
      tree,
      idOf(tree, '第2章'),
      { parentId: null, beforeId: idOf(tree, '第1章') },
      newId,
    )
    const provisions = toWrittenTree(way?.tree ?? tree).parsed.provisions
    expect(provisions.map(({ label, heading }) => `${label} ${heading}`).slice(0, 2)).toEqual([
      '第1章 体制',
      '第2章 総則',
    ])
    expect(provisions[0]?.children.map(({ label, text }) => `${label} ${text}`)).toEqual([
      ...['第1条 三とする。', '第2条 四とする。'],
    ])
    expect(provisions[1]?.children.map(({ label }) => label)).toEqual(['第3条', '第4条'])
  })

  it('takes the numbers of the new place', () => {
    const tree = openTree(chapters)
    const place = { parentId: idOf(tree, '第4条第1項'), beforeId: null }
    const [way] = moveProvision(tree, idOf(tree, '第3条第2項第2号'), place, newId)
    expect(listLabels(way?.tree ?? tree, 'item')).toEqual(['(1)', '(1)'])
  })

  it('never moves a provision into itself', () => {
    const tree = openTree(chapters)
    const id = idOf(tree, '第1章')
    expect(moveProvision(tree, id, { parentId: id, beforeId: null }, newId)).toEqual([])
  })

  it('steps into the chapter beside', () => {
    const tree = openTree(chapters)
    const place = findStep(tree, idOf(tree, '第3条'), 'up')
    const [way] = moveProvision(tree, idOf(tree, '第3条'), place ?? raise(), newId)
    expect(toWrittenTree(way?.tree ?? tree).parsed.provisions.map(({ children }) => children.length)).toEqual(
      [3, 1, 0],
    )
    expect(listLabels(way?.tree ?? tree, 'article')).toEqual(['第1条', '第2条', '第3条', '第4条'])
  })

  it('lists places in reading order without its own', () => {
    const tree = openTree(articles)
    expect(listMovePlaces(tree, idOf(tree, '第2条')).map(({ words }) => words)).toEqual([
      ...['本文の初め', '第3条の次', '第4条の次'],
    ])
  })
})

function raise(): never {
  throw new Error('not there')
}
