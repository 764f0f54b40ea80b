import { invariant } from '../../shared/errors/invariant.ts'

/** A place in a text that CP932 has no bytes for, with the character as its reader sees it. */
export type Cp932Gap = Readonly<{ character: string; at: number }>

/** What is written for a character that cannot be, where a person says so: the geta mark of printers, never `?`. */
export const gapMark = '〓'

/** Writes text as CP932 (the Shift_JIS of Windows). Made once for a file: the table is read out of the decoder. */
export type Cp932Writer = Readonly<{
  listGaps: (text: string) => Cp932Gap[]
  /** The text with the gap mark for each character that has no bytes. */
  markGaps: (text: string) => string
  /** The bytes of a text without gaps. */
  encode: (text: string) => Uint8Array
}>

export function createCp932Writer(): Cp932Writer {
  const codes = readCodes()
  return {
    listGaps: (text) => listGaps(text, codes),
    markGaps: (text) => markGaps(text, codes),
    encode: (text) => encode(text, codes),
  }
}

type Codes = ReadonlyMap<string, number>

function encode(text: string, codes: Codes): Uint8Array {
  const bytes = Buffer.alloc(text.length * 2)
  let place = 0
  for (const character of text) {
    const code = codes.get(character)
    invariant(code !== undefined, 'a text with gaps is not written')
    if (code > 0xff) place = bytes.writeUInt8(code >> 8, place)
    place = bytes.writeUInt8(code & 0xff, place)
  }
  return bytes.subarray(0, place)
}

function isWhole(text: string, codes: Codes): boolean {
  for (const character of text) if (!codes.has(character)) return false
  return true
}

function markGaps(text: string, codes: Codes): string {
  if (isWhole(text, codes)) return text
  return [...segmenter.segment(text)]
    .map(({ segment }) => (isWhole(segment, codes) ? segment : gapMark))
    .join('')
}

/** A variation selector goes with the character before. */
function listGaps(text: string, codes: Codes): Cp932Gap[] {
  // fast where nothing is missing, as nearly always
  if (isWhole(text, codes)) return []
  return [...segmenter.segment(text)].flatMap(({ segment }, index) =>
    isWhole(segment, codes) ? [] : [{ character: segment, at: index + 1 }],
  )
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The dash and stroke that Windows writes for these, and that search takes for the same. */
const likewise = [
  ['\u301c', '\uff5e'],
  ['\u2212', '\uff0d'],
] as const

/**
 * Every character with its bytes as one number. Where a character has two, it is the one Windows writes: the standard's
 * own, then NEC's row 13, then IBM's; those of NEC's selection are read only.
 */
function readCodes(): Map<string, number> {
  const codes = new Map<string, number>()
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  for (let byte = 0; byte < 0x80; byte += 1) codes.set(String.fromCharCode(byte), byte)
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) codes.set(decoder.decode(Uint8Array.of(byte)), byte)
  for (const [from, to] of [
    [0x81, 0x9f],
    [0xe0, 0xec],
    [0xfa, 0xfc],
  ] as const) {
    for (let lead = from; lead <= to; lead += 1) readLead(lead, decoder, codes)
  }
  for (const [written, as] of likewise) {
    const code = codes.get(as)
    if (code !== undefined) codes.set(written, code)
  }
  return codes
}

type Decoder = InstanceType<typeof TextDecoder>

function readLead(lead: number, decoder: Decoder, codes: Map<string, number>): void {
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    if (trail === 0x7f) continue
    const character = tryDecode(decoder, Uint8Array.of(lead, trail))
    if (character !== undefined && !codes.has(character)) codes.set(character, lead * 256 + trail)
  }
}

/** Bytes that stand for nothing give undefined. */
function tryDecode(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
