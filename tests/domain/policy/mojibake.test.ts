import { describe, expect, it } from 'vitest'
import { findMojibakeLine } from '../../../shared/domain/policy/mojibake.ts'
import { builtInPolicyText } from './built-in-policy.ts'

const utf8 = Buffer.from(builtInPolicyText)
const readAs = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
const word = 'ｻｲﾊﾞｰｾｷｭﾘﾃｨ'

describe('findMojibakeLine', () => {
  it.each(['shift_jis', 'windows-1252', 'euc-jp'])('finds UTF-8 read as %s', (encoding) => {
    expect(findMojibakeLine(readAs(utf8, encoding))).toBeGreaterThan(0)
  })

  it('names the first wrong line', () => {
    expect(findMojibakeLine(`abc\n\n${readAs(utf8, 'shift_jis').trim()}`)).toBe(3)
  })

  it.each([
    ['the built-in policy', builtInPolicyText],
    ['an empty text', ''],
    ['words in half-width katakana', `第1条 ${word}対策を推進するための組織体制を確立する。\n`.repeat(20)],
    ['English with quotes', 'The “policy” is – as it says – “here”.\n'.repeat(20)],
    ['a few unreadable characters', `${builtInPolicyText}\ufffd\ufffd`],
  ])('takes %s', (_, text) => {
    expect(findMojibakeLine(text)).toBeUndefined()
  })
})
