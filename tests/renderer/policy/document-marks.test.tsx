import { describe, expect, it } from 'vitest'
import { markHits, markTerms } from '../../../renderer/features/policy/document-marks.ts'
import { cutText } from '../../../renderer/features/policy/text-pieces.ts'
import { buildGlossary } from '../../../shared/domain/policy/glossary.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from '../../domain/policy/built-in-policy.ts'

const parsed = parsePolicyText(builtInPolicyText)
const glossary = buildGlossary(parsed)

describe('markTerms', () => {
  const termsAt = markTerms(parsed, glossary)
  const words = (...path: number[]) => termsAt(path).map(({ entry }) => entry.term)

  it('explains each word the first time it stands in an article', () => {
    expect(words(0)).toEqual(['情報資産', '機密性', '完全性', '可用性', '情報セキュリティ'])
  })

  it('does not explain a word in its own definition', () => {
    expect(words(1, 3)).not.toContain('情報資産')
  })

  it('begins anew with each article', () => {
    expect([words(5).includes('情報資産'), words(6).includes('情報資産')]).toEqual([true, true])
  })
})

describe('markHits', () => {
  it('numbers what was found in reading order, through label, heading, term and text', () => {
    const marks = markHits(parsed, 'ソーシャルメディアサービス')
    expect(marks.hitCount).toBe(5)
    expect(marks.hitsAt([6, 7], 'heading').map(({ number }) => number)).toEqual([0])
    expect(marks.hitsAt([6, 7], 'text').map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(marks.hitsAt([0], 'text')).toEqual([])
  })
})

describe('cutText', () => {
  const entry = { term: '資産', aliases: [], definition: '情報をいう。', provisionLabel: '第2条' }

  it('cuts where words and hits begin and end, and loses nothing', () => {
    const pieces = cutText('情報資産台帳', [{ start: 2, end: 4, entry }], [{ start: 3, end: 6, number: 7 }])
    expect(pieces).toEqual([
      { text: '情報', start: 0 },
      { text: '資', start: 2, entry },
      { text: '産', start: 3, entry, hitNumber: 7 },
      { text: '台帳', start: 4, hitNumber: 7 },
    ])
  })

  it('gives no piece for an empty text', () => {
    expect(cutText('', [], [])).toEqual([])
  })
})
