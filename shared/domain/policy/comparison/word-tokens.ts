import { foldWidth } from './fold-width.ts'

/** The words of a text: where each starts in it, and what it is compared by. White space is no word. */
export type WordTokens = Readonly<{ starts: readonly number[]; keys: readonly string[] }>

export type WordSegmenter = Readonly<{ segment: (text: string) => Iterable<{ readonly index: number }> }>

/** Finds words as the platform's dictionary has them. */
export function createWordSegmenter(): WordSegmenter {
  return new Intl.Segmenter('ja', { granularity: 'word' })
}

/** Beyond this a text is no sentence any more, and the scripts alone tell its words. */
const dictionaryMaxLength = 20_000

const number = '[0-9〇一二三四五六七八九十百千]+'
/** What is one word whatever the dictionary says: citations, dates and amounts, runs of katakana and of Latin letters. */
const tied = new RegExp(
  [
    `(?:第${number}[編章節款目条項号表](?:の${number})*)+`,
    `(?:令和|平成|昭和|大正|明治)?(?:[0-9]+|元)年(?:度|[0-9]+月(?:[0-9]+日)?)?`,
    `[0-9]+(?:[.,:/][0-9]+)*(?:か月|か所|時間|[%年月日時分秒人名件回部台個週歳円条項号])?`,
    '[ァ-ヺー][ァ-ヺー・]*[ァ-ヺー]|[ァ-ヺー]',
    '[A-Za-z][A-Za-z0-9]*(?:[-_.&][A-Za-z0-9]+)*',
  ].join('|'),
  'g',
)
const scripts = /\p{Script=Han}+|[ぁ-ゟ]+|\s+|[\s\S]/gu

/** Splits a text into words. With `ignoresWidth` two words of another width have one key. */
export function splitIntoWords(text: string, segmenter: WordSegmenter, ignoresWidth: boolean): WordTokens {
  const { folded, toStart } = foldWidth(text)
  const cuts = withoutInnerCuts(listCuts(folded, segmenter), folded)
  const starts: number[] = []
  const keys: string[] = []
  for (const [index, cut] of cuts.entries()) {
    const end = cuts[index + 1] ?? folded.length
    const start = toStart(cut)
    const word = ignoresWidth ? folded.slice(cut, end) : text.slice(start, toStart(end))
    if (word.trim() === '') continue
    starts.push(start)
    keys.push(word.replace(/\s+/g, ''))
  }
  return { starts, keys }
}

function listCuts(text: string, segmenter: WordSegmenter): number[] {
  if (text.length > dictionaryMaxLength) return Array.from(text.matchAll(scripts), ({ index }) => index)
  return Array.from(segmenter.segment(text), ({ index }) => index)
}

/** Takes out the cuts inside tied words and puts one at either end of them. */
function withoutInnerCuts(cuts: readonly number[], text: string): number[] {
  const kept: number[] = []
  let next = 0
  const take = (cut: number): void => {
    if (cut < text.length && kept.at(-1) !== cut) kept.push(cut)
  }
  for (const { index, 0: word } of text.matchAll(tied)) {
    const end = index + word.length
    for (; (cuts[next] ?? end) < index; next += 1) take(cuts[next] ?? 0)
    take(index)
    while ((cuts[next] ?? end + 1) <= end) next += 1
    take(end)
  }
  for (const cut of cuts.slice(next)) take(cut)
  return kept
}
