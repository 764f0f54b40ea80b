import { AppError } from '../../shared/errors/app-error.ts'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'cp932'

export type DecodedText = Readonly<{ text: string; encoding: TextEncoding }>

/** Why a file was not read as text; the screens word it. */
export type UnreadableReason = 'tooLarge' | 'binary' | 'unknownEncoding' | 'wrongEncoding'

/**
 * Decodes a text file whose encoding nobody wrote down: a byte order mark decides, else it is UTF-8 where every byte
 * fits, else CP932 (the Shift_JIS of Windows). The mark is not part of the text. Throws `file_unreadable` with a
 * reason, and the first line (from 1) that is no text, rather than replacing a single character.
 */
export function decodeText(bytes: Uint8Array, maxBytes: number): DecodedText {
  if (bytes.byteLength > maxBytes) throw unreadable('tooLarge', { sizeBytes: bytes.byteLength, maxBytes })
  const marked = decodeMarked(bytes)
  if (marked !== undefined) return withoutNul(marked)
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw unreadable('binary', { line: countLines(bytes, nul) })
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  const cp932 = tryDecode(bytes, 'shift_jis')
  if (cp932 === undefined) throw unreadable('unknownEncoding', { line: findBrokenLine(bytes) })
  return { text: cp932, encoding: 'cp932' }
}

/** The encodings a person may choose where what was found gives wrong letters. */
export const chosenEncodings = ['utf-8', 'cp932', 'utf-16le', 'utf-16be'] as const
export type ChosenEncoding = (typeof chosenEncodings)[number]

/** Decodes a text file as a person says it is written; a byte order mark is not part of the text. */
export function decodeTextAs(bytes: Uint8Array, encoding: ChosenEncoding, maxBytes: number): DecodedText {
  if (bytes.byteLength > maxBytes) throw unreadable('tooLarge', { sizeBytes: bytes.byteLength, maxBytes })
  const text = tryDecode(bytes, encoding === 'cp932' ? 'shift_jis' : encoding)
  if (text === undefined) throw unreadable('wrongEncoding')
  return withoutNul({ text: text.replace(/^\ufeff/, ''), encoding })
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], name: 'utf-8', encoding: 'utf-8-bom' },
  { mark: [0xff, 0xfe], name: 'utf-16le', encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be', encoding: 'utf-16be' },
] as const

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (found === undefined) return undefined
  const text = tryDecode(bytes.subarray(found.mark.length), found.name)
  if (text === undefined) throw unreadable('unknownEncoding')
  return { text, encoding: found.encoding }
}

function withoutNul(decoded: DecodedText): DecodedText {
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0) throw unreadable('binary', { line: decoded.text.slice(0, nul).split('\n').length })
  return decoded
}

/** A byte outside the encoding gives undefined: that is how the encoding is told. */
function tryDecode(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const lineFeed = 0x0a

function countLines(bytes: Uint8Array, until: number): number {
  return bytes.subarray(0, until).reduce((count, byte) => count + (byte === lineFeed ? 1 : 0), 1)
}

/** The first line that is neither UTF-8 nor CP932; where each is one of them, the first that is not UTF-8. */
function findBrokenLine(bytes: Uint8Array): number {
  let firstOther: number | undefined
  let start = 0
  for (let line = 1; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed < 0 ? bytes.length : feed
    const content = bytes.subarray(start, end)
    if (tryDecode(content, 'utf-8') === undefined) {
      if (tryDecode(content, 'shift_jis') === undefined) return line
      firstOther ??= line
    }
    start = end + 1
  }
  return firstOther ?? 1
}

function unreadable(reason: UnreadableReason, details: Readonly<Record<string, number>> = {}): AppError {
  return new AppError('file_unreadable', { ...details, reason })
}
