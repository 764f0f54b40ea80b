import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUnwritable } from '../../../shared/domain/policy/find-unwritable.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { writePolicyText } from '../../../shared/domain/policy/write-policy-text.ts'
import { anyPolicyText } from './any-policy-text.ts'
import { anyPolicyTree } from './any-policy-tree.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const toTree = (source: string) => {
  const { title, preamble, provisions } = parsePolicyText(source)
  return { title, preamble, provisions }
}

describe('writePolicyText', () => {
  it('writes the built-in policy as it stands, up to bullets, the width of brackets and blank lines', () => {
    const strip = (text: string) =>
      text
        .replace(/^- /gm, '')
        .replace(/[（(]/g, '(')
        .replace(/[）)]/g, ')')
        .replace(/サービス\s+で発信/, 'サービスで発信')
        .replace(/\n\n+/g, '\n')
        .trim()
    expect(strip(writePolicyText(toTree(builtInPolicyText)))).toBe(strip(builtInPolicyText))
  })

  it('gives back every tree that a text gives', () => {
    fc.assert(
      fc.property(anyPolicyText, (source) => {
        const tree = toTree(source)
        expect(toTree(writePolicyText(tree))).toEqual(tree)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives back every tree that an editor makes, whatever its lines look like', () => {
    fc.assert(
      fc.property(anyPolicyTree, (tree) => {
        expect(toTree(writePolicyText(tree))).toEqual(tree)
        expect(findUnwritable(tree)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('marks only the lines that would be read otherwise', () => {
    const article = (label: string, heading: string | null, text: string) =>
      ({ kind: 'article', label, heading, term: null, text, children: [] }) as const
    const tree = {
      title: '文書規程',
      preamble: [],
      provisions: [
        article('第1条', '目的', '一とする。\n第3条に規定する。\n第2条 職員は、守る。'),
        article('第2条', null, '（略）'),
        article('第3条', null, '削除'),
      ],
    }
    expect(writePolicyText(tree)).toBe(
      [
        '文書規程',
        '',
        '（目的）',
        '第1条 一とする。',
        '第3条に規定する。',
        '《本文》第2条 職員は、守る。',
        '',
        '第2条 《本文》（略）',
        '',
        '第3条 削除',
        '',
      ].join('\n'),
    )
  })
})

describe('findUnwritable', () => {
  it('names the provision whose number cannot be read back', () => {
    const item = { kind: 'item', label: '甲号', heading: null, term: null, text: '一', children: [] } as const
    const article = {
      ...item,
      kind: 'article',
      label: '第1条',
      text: '次のとおりとする。',
      children: [item],
    } as const
    expect(findUnwritable({ title: '規程', preamble: [], provisions: [article] })).toEqual([
      { part: 'provision', path: [0] },
    ])
  })
})
