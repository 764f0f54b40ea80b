/** The inside of a character class: digits of either width and kanji numerals. */
export const numeralCharacters = '0-9０-９〇零一二三四五六七八九十百千壱弐参拾'

const kanjiDigits = '〇一二三四五六七八九'
const variants: Readonly<Record<string, string>> = { 零: '〇', 壱: '一', 弐: '二', 参: '三', 拾: '十' }
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of `12`, `１２`, `十二`, `一二`, `⑫`, `⑿`; NaN where it is none of these. */
export function toNumber(numeral: string): number {
  if (/^[0-9]{1,9}$/.test(numeral)) return Number(numeral)
  const plain = numeral.normalize('NFKC').replace(/[()\s]/g, '')
  if (/^\d+$/.test(plain)) return Number(plain)
  return kanjiToNumber(Array.from(plain, (character) => variants[character] ?? character))
}

function kanjiToNumber(characters: readonly string[]): number {
  if (characters.length === 0) return Number.NaN
  let total = 0
  let pending: number | undefined
  for (const character of characters) {
    const place = places[character]
    const digit = kanjiDigits.indexOf(character)
    if (place !== undefined) {
      total += (pending ?? 1) * place
      pending = undefined
    } else if (digit >= 0) {
      pending = (pending ?? 0) * 10 + digit
    } else {
      return Number.NaN
    }
  }
  return total + (pending ?? 0)
}
