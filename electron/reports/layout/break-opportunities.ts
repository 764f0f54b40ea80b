import LineBreaker from 'linebreak'

const number = '[0-9０-９]+(?:[.,．，:：/／][0-9０-９]+)*'
const kanjiNumber = '[0-9０-９一二三四五六七八九十百千]+'
const counters = '[%％年月日時分秒条項号章節人件名問枚点回円個台頁版字行部課]'
/** What is read as one word: numbers with their counters, 第N条, 第N条の2. */
const tied = [
  new RegExp(`第${kanjiNumber}(?:年度|[条項号章節款目編回次])?(?:の${kanjiNumber})*`, 'g'),
  new RegExp(`(?:令和|平成|昭和)?${number}(?:年度|か所|か月|時間|${counters})?`, 'g'),
]

/**
 * Where a line of the text may end (positions in UTF-16 units), by UAX #14, whose rules hold kinsoku, over the
 * whole paragraph at once, with numbers kept together. The paragraph is asked for as one string because a run
 * boundary would hide the 。 that follows an underlined word.
 */
export function findBreakOpportunities(paragraph: string): ReadonlySet<number> {
  const breaks = isSimple.test(paragraph) ? findBetweenPairs(paragraph) : findByRules(paragraph)
  for (const pattern of tied) for (const match of paragraph.matchAll(pattern)) tie(breaks, match)
  return breaks
}

function findByRules(paragraph: string): Set<number> {
  const breaks = new Set<number>()
  const breaker = new LineBreaker(paragraph)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) breaks.add(found.position)
  return breaks
}

/** Kanji, kana and what stands between them: two neighbours by themselves say whether a line may end there. */
const isSimple = /^[!-~、-〟ぁ-ゖ゛-ヿ一-鿿！-ﾟ]*$/

const pairs = new Map<number, boolean>()

/** The same breaks, asking for each pair of neighbours once: names and places are made of the same few. */
function findBetweenPairs(paragraph: string): Set<number> {
  const breaks = new Set<number>([paragraph.length])
  for (let at = 1; at < paragraph.length; at += 1) {
    const pair = paragraph.charCodeAt(at - 1) * 0x10000 + paragraph.charCodeAt(at)
    let isBreak = pairs.get(pair)
    if (isBreak === undefined) {
      isBreak = findByRules(paragraph.slice(at - 1, at + 1)).has(1)
      pairs.set(pair, isBreak)
    }
    if (isBreak) breaks.add(at)
  }
  return breaks
}

function tie(breaks: Set<number>, match: RegExpMatchArray): void {
  const start = match.index ?? 0
  for (let at = start + 1; at < start + match[0].length; at += 1) breaks.delete(at)
}
