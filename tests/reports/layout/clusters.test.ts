import { describe, expect, it } from 'vitest'
import { toClusters } from '../../../electron/reports/layout/clusters.ts'

const texts = (text: string): readonly string[] => toClusters(text).map((cluster) => cluster.text)

describe('toClusters', () => {
  it('keeps a variation selector with its character', () => {
    expect(texts('葛\u{E0100}城')).toEqual(['葛\u{E0100}', '城'])
  })

  it('takes a character outside the basic plane as one', () => {
    expect(texts('𠮷田')).toEqual(['𠮷', '田'])
  })

  it('composes kana and a combining sound mark, and nothing else', () => {
    expect(texts('か\u3099ハ\u309A')).toEqual(['が', 'パ'])
    expect(texts('神\uFA19祐\uFA4F')).toEqual(['神', '\uFA19', '祐', '\uFA4F'])
  })

  it('leaves out what is never visible', () => {
    expect(texts('a\u200Bb\uFEFFc\u00AD')).toEqual(['a', 'b', 'c'])
  })

  it('says where each cluster starts', () => {
    expect(toClusters('𠮷か\u3099田').map((cluster) => cluster.start)).toEqual([0, 2, 4])
  })
})
