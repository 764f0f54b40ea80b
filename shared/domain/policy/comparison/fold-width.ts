/** A copy of a text for comparing only; `toStart(i)` is where its character i stands in the original. */
export type FoldedWidth = Readonly<{ folded: string; toStart: (index: number) => number }>

/** Characters that one table of Windows-31J decodes to the first and another to the second. */
const twins: ReadonlyMap<string, string> = new Map([
  ['〜', '~'],
  ['∼', '~'],
  ['−', '-'],
  ['—', '―'],
  ['∥', '‖'],
])

const foldable = /[\uff01-\uff9f\uffe0-\uffe6\u3000〜∼−—∥\u3099\u309a]/
const oneToOne = /[\uff01-\uff5e\uff61-\uff65\uffe0-\uffe2\uffe4-\uffe6\u3000〜∼−—∥]/g
/** Half-width kana and kana with a combining sound mark may be two characters for one. */
const kana = /[\uff66-\uff9d][\uff9e\uff9f]?|[ぁ-ヿ][\u3099\u309a]/g

/**
 * Makes full and half width one, and the dashes and tildes that Windows tells apart. Nothing else: ① is not 1 and ㈱
 * is not (株), for those are other words on paper.
 */
export function foldWidth(text: string): FoldedWidth {
  if (!foldable.test(text)) return { folded: text, toStart: (index) => index }
  const starts: number[] = []
  let folded = ''
  let at = 0
  const copyUpTo = (end: number): void => {
    folded += text.slice(at, end).replace(oneToOne, foldCharacter)
    for (; at < end; at += 1) starts.push(at)
  }
  for (const match of text.matchAll(kana)) {
    copyUpTo(match.index)
    folded += match[0].normalize('NFKC')
    while (starts.length < folded.length) starts.push(match.index)
    at = match.index + match[0].length
  }
  copyUpTo(text.length)
  return { folded, toStart: (index) => starts[index] ?? text.length }
}

/** Only full-width letters lie at a fixed distance from their narrow forms; NFKC knows the others. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const isLetter = code >= 0xff01 && code <= 0xff5e
  return twins.get(character) ?? (isLetter ? String.fromCharCode(code - 0xfee0) : character.normalize('NFKC'))
}

/** The text without spaces and, where asked, in one width: equal for texts that say the same. */
export function toComparable(text: string, ignoresWidth: boolean): string {
  return (ignoresWidth ? foldWidth(text).folded : text).replace(/\s+/g, '')
}
