import { splitSourceLines } from './line-edits.ts'

/** What UTF-8 gives when it is read as Shift_JIS, and either when it is read as Latin letters. */
const sign = /[\ufffd縺繧繝譁蜿逕荳驥隕蛻諠蝣雉\u0080-\u00bf\u00c2-\u00f4‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]/gu
/** What EUC-JP gives when it is read as Shift_JIS; but old texts write some words in it. */
const halfWidthKatakana = /[\uff61-\uff9f]/gu

/** So many of the characters beyond ASCII are wrong where the code was taken for another. */
const shares = { sign: 0.2, halfWidthKatakana: 0.6 }
/** What is shorter proves nothing. */
const fewest = 10

/**
 * The first line (from 1) of a text that was turned into wrong characters as a whole; undefined for a text that can be
 * read. A few odd characters, or words in half-width katakana, are no reason to refuse it.
 */
export function findMojibakeLine(text: string): number | undefined {
  if (!isMojibake(text)) return undefined
  const at = splitSourceLines(text).findIndex(isMojibake)
  return at < 0 ? 1 : at + 1
}

function isMojibake(text: string): boolean {
  const all = text.replace(/[\s\u0020-\u007e]+/g, '').length
  if (all < fewest) return false
  const signs = text.match(sign)?.length ?? 0
  const katakana = text.match(halfWidthKatakana)?.length ?? 0
  return signs > all * shares.sign || katakana > all * shares.halfWidthKatakana
}
