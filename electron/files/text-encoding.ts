import { AppError } from '../../shared/errors/app-error.ts'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'cp932'

export type DecodedText = Readonly<{ text: string; encoding: TextEncoding }>

/** Why a file was not read as text; the screens word it. */
export type UnreadableReason = 'tooLarge' | 'binary' | 'unknownEncoding'

/**
 * Decodes a text file whose encoding nobody wrote down: a byte order mark decides, else it is UTF-8 where every byte
 * fits, else CP932 (the Shift_JIS of Windows). The mark is not part of the text. Throws `file_unreadable` with a
 * reason rather than replacing a single character.
 */
export function decodeText(bytes: Uint8Array, maxBytes: number): DecodedText {
  if (bytes.byteLength > maxBytes) throw unreadable('tooLarge', { sizeBytes: bytes.byteLength, maxBytes })
  const marked = decodeMarked(bytes)
  if (marked !== undefined) return withoutNul(marked)
  if (bytes.includes(0)) throw unreadable('binary')
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  const cp932 = tryDecode(bytes, 'shift_jis')
  if (cp932 === undefined) throw unreadable('unknownEncoding')
  return { text: cp932, encoding: 'cp932' }
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
  if (decoded.text.includes('\0')) throw unreadable('binary')
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

function unreadable(reason: UnreadableReason, details: Readonly<Record<string, number>> = {}): AppError {
  return new AppError('file_unreadable', { ...details, reason })
}
