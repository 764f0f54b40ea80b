import { toUsualForms } from './old-forms.ts'

const dashes = /[‐‑‒–—―−ー－ｰ-]/g
const tildes = /[〜～∼˜]/g

/**
 * A copy of a text for searching: width, case, hiragana and katakana, old forms of characters, and dashes and tildes make
 * no difference. 髙 is found by 高, ネット by ﾈｯﾄ. Line breaks stay as bounds between fields; other space is left out.
 */
export function toSearchCopy(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '')
  return toUsualForms(folded)
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(dashes, '-')
    .replace(tildes, '~')
    .replace(/[^\S\n]+/g, '')
}

/** The words of a search, each folded as the copies are; all of them must be found. */
export function toSearchWords(search: string): string[] {
  return search
    .split(/\s+/u)
    .map(toSearchCopy)
    .filter((word) => word !== '')
}
