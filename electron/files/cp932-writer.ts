/** What of a text CP932 has no bytes for, each once in the order it is met, and the bytes with 〓 in their place. */
export type Cp932Text = Readonly<{ bytes: Uint8Array; missing: readonly string[] }>

/** The mark printers set where a letter is missing. */
export const missingMark = '〓'

/** Characters that CP932 has under another code point of the same look. */
const sameLook: Readonly<Record<string, string>> = { '〜': '～', '−': '－', '‖': '∥', '—': '―', '¥': '￥' }

/** Writes a text in CP932, the Shift_JIS of Windows. Nothing becomes a question mark: what it lacks is named. */
export function writeCp932(text: string): Cp932Text {
  const table = makeTable()
  const bytes: number[] = []
  const missing = new Set<string>()
  for (const letter of splitLetters(text)) {
    const code = letter.charCodeAt(0)
    const found = code < 0x80 ? [code] : (table.get(letter) ?? table.get(sameLook[letter] ?? ''))
    if (found === undefined) missing.add(letter)
    for (const byte of found ?? table.get(missingMark) ?? []) bytes.push(byte)
  }
  return { bytes: Uint8Array.from(bytes), missing: [...missing] }
}

/** A letter with the selector that tells its form, which CP932 cannot keep either. */
function splitLetters(text: string): string[] {
  return text.match(/[\s\S][\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]|[\s\S]/gu) ?? []
}

/** Lead bytes in the order Windows prefers them: the copies of IBM's letters in ED and EE are left out. */
const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xef, 0xfc)]

function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis')
  const table = new Map<string, readonly number[]>()
  for (const lead of leads) {
    for (const trail of range(0x40, 0xfc)) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter))
        table.set(letter, [lead, trail])
    }
  }
  for (const byte of range(0xa1, 0xdf)) table.set(decoder.decode(Uint8Array.of(byte)), [byte])

  return table
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
