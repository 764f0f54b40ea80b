import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { findProvision, listProvisionLabels } from '../../../shared/domain/policy/provision-labels.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const parsed = parsePolicyText(builtInPolicyText)

describe('listProvisionLabels', () => {
  it('cites every article, paragraph and item of the built-in policy', () => {
    const labels = listProvisionLabels(parsed)
    expect(labels).toHaveLength(11 + 13 + 3 + 5 + 8 + 1)
    expect(labels).toEqual(
      expect.arrayContaining(['第1条', '第2条(13)', '第7条(8)', '第9条', '第9条第2項', '第11条']),
    )
  })

  it('writes kanji and full-width numbers with half-width digits', () => {
    const text =
      '規程\n第１章　総則\n第一条　次のとおりとする。\n一　甲\nイ　乙\n２　項とする。\n第二条の二　条とする。\n附　則\n１　施行する。\n別表第一（第１条関係）'
    expect(listProvisionLabels(parsePolicyText(text))).toEqual([
      '第1章',
      '第1条',
      '第1条(1)',
      '第1条(1)イ',
      '第1条第2項',
      '第2条の2',
      '附則',
      '附則第1項',
      '別表第1',
    ])
  })

  it('tells several supplements apart by their dates and sections by their chapters', () => {
    const text =
      '規程\n第1章 総則\n第1節 通則\n第1条 一とする。\n第2章 雑則\n第1節 補則\n第2条 二とする。\n附則（平成10年4月1日）\n施行する。\n附則（平成11年4月1日）\n施行する。'
    expect(listProvisionLabels(parsePolicyText(text))).toEqual([
      '第1章',
      '第1章第1節',
      '第1条',
      '第2章',
      '第2章第1節',
      '第2条',
      '附則(平成10年4月1日)',
      '附則(平成11年4月1日)',
    ])
  })
})

describe('findProvision', () => {
  it.each([
    ['第7条(8)', '(8)'],
    ['第７条（８）', '(8)'],
    ['第七条第八号', '(8)'],
    ['第7条第1項第8号', '(8)'],
    ['第9条第2項', '2'],
    ['第４条第１項', '第4条'],
    ['第 11 条', '第11条'],
  ])('finds %s', (citation, label) => {
    expect(findProvision(parsed, citation)?.provision.label).toBe(label)
  })

  it('gives the place: path from the root and the provisions above', () => {
    const placed = findProvision(parsed, '第7条(8)')
    expect([placed?.path, placed?.ancestors.map(({ label }) => label)]).toEqual([[6, 7], ['第7条']])
  })

  it.each(['第12条', '第7条(9)', '第9条第3項', '', '条'])('does not find %j', (citation) => {
    expect(findProvision(parsed, citation)).toBeUndefined()
  })
})
