import { describe, expect, it } from 'vitest'
import { decodeText } from '../../electron/files/text-encoding.ts'
import { AppError } from '../../shared/errors/app-error.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const reasonOf = (content: Uint8Array, maxBytes = 1000) => {
  try {
    decodeText(content, maxBytes)
    return undefined
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details.reason] : error
  }
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('第1条 髙﨑𠮷'), { text: '第1条 髙﨑𠮷', encoding: 'utf-8' }],
    ['UTF-8 with a mark', Buffer.from('\ufeff目的'), { text: '目的', encoding: 'utf-8-bom' }],
    ['UTF-16 little endian', Buffer.from('\ufeff目的', 'utf16le'), { text: '目的', encoding: 'utf-16le' }],
    [
      'UTF-16 big endian',
      Buffer.from('\ufeff目的', 'utf16le').swap16(),
      { text: '目的', encoding: 'utf-16be' },
    ],
    ['CP932', bytes(0x91, 0xe6, 0x31, 0x8f, 0xf0), { text: '第1条', encoding: 'cp932' }],
    ['an empty file', bytes(), { text: '', encoding: 'utf-8' }],
    ['plain ASCII', Buffer.from('abc\\~'), { text: 'abc\\~', encoding: 'utf-8' }],
  ])('reads %s', (_, content, decoded) => {
    expect(decodeText(content, 1000)).toEqual(decoded)
  })

  it('reads the characters that Windows has beyond Shift_JIS', () => {
    const content = bytes(
      0xee,
      0xe0,
      0xed,
      0x95,
      0xed,
      0x9e,
      0x87,
      0x40,
      0x87,
      0x54,
      0x87,
      0x8a,
      0x81,
      0x60,
      0x81,
      0x7c,
    )
    expect(decodeText(content, 1000).text).toBe('髙﨑德①Ⅰ㈱～－')
  })

  it('reads half-width katakana, backslash and tilde of CP932 as they are', () => {
    expect(decodeText(bytes(0xb1, 0xb2, 0xb3, 0x5c, 0x7e, 0x96, 0xda), 1000)).toEqual({
      text: 'ｱｲｳ\\~目',
      encoding: 'cp932',
    })
  })

  it.each([
    ['a file over the limit', Buffer.from('x'.repeat(11)), 10, 'tooLarge'],
    ['a file with NUL bytes', bytes(0x41, 0x00, 0x42), 1000, 'binary'],
    ['NUL characters behind a mark', Buffer.from('\ufeffa\0b', 'utf16le'), 1000, 'binary'],
    ['bytes of no encoding', bytes(0x81, 0x20, 0xff, 0xfd), 1000, 'unknownEncoding'],
    ['broken UTF-8 behind a mark', bytes(0xef, 0xbb, 0xbf, 0xff), 1000, 'unknownEncoding'],
    ['half a character of UTF-16', bytes(0xff, 0xfe, 0x41), 1000, 'unknownEncoding'],
    ['a CP932 file cut in a character', bytes(0x91, 0xe6, 0x91), 1000, 'unknownEncoding'],
  ])('refuses %s', (_, content, maxBytes, reason) => {
    expect(reasonOf(content, maxBytes)).toEqual(['file_unreadable', reason])
  })

  it.each([
    ['a zero byte', bytes(0x61, 0x0a, 0x62, 0x0a, 0x00), 3],
    ['a zero in UTF-16', Buffer.from('\ufeffa\nb\0', 'utf16le'), 2],
    ['a line that is neither UTF-8 nor CP932', bytes(0x61, 0x0a, 0xff, 0xff, 0x0a, 0x61), 2],
    [
      'a line in CP932 below one in UTF-8',
      Buffer.concat([Buffer.from('あ\n髙'), bytes(0x0a, 0x91, 0xe6, 0x0a, 0xff)]),
      4,
    ],
  ])('names the line of %s', (_, content, line) => {
    expect(() => decodeText(content, 1000)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ line }) }),
    )
  })
})
