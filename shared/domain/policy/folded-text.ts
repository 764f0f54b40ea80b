/** A copy of a text for searching only, and for each of its characters where it stands in the original. */
export type FoldedText = Readonly<{ folded: string; starts: readonly number[]; ends: readonly number[] }>

const voicedMarks = '\u3099\u309a\uff9e\uff9f'

/**
 * Folds width, case, hiragana and katakana, and the dashes and tildes that Windows tells apart (〜 ～, − －). White
 * space is left out. Stored text is never folded: 髙 stays 髙 here too, since NFKC leaves it alone.
 */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  const pieces: string[] = []
  let at = 0
  while (at < text.length) {
    const end = findClusterEnd(text, at)
    const piece = foldCluster(text.slice(at, end))
    for (let index = 0; index < piece.length; index += 1) {
      starts.push(at)
      ends.push(end)
    }
    pieces.push(piece)
    at = end
  }
  return { folded: pieces.join(''), starts, ends }
}

function findClusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && voicedMarks.includes(text.charAt(end))) end += 1
  return end
}

function foldCluster(cluster: string): string {
  return cluster
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−‐‑–—―]/g, '-')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}
