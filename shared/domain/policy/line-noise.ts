import { readLargeMarker } from './markers.ts'
import { numeralCharacters } from './numerals.ts'
import { buildWarning, type PolicyWarning, toExcerpt } from './policy-warning.ts'
import type { SourceLine } from './source-lines.ts'

/** Takes page numbers, web page furniture and the table of contents out; each line taken out is named in a warning. */
export function withoutNoise(lines: readonly SourceLine[]): {
  lines: SourceLine[]
  warnings: PolicyWarning[]
} {
  const warnings: PolicyWarning[] = []
  const contents = listContentsLines(lines)
  const standAlone = lines.some(({ text }) => text.length < 12 && labelAlone.test(text))
  const kept = lines.filter((line, index) => {
    const code = contents.has(index) ? 'tableOfContents' : findNoise(line, standAlone)
    if (code === undefined || line.isMarked === true) return true
    warnings.push(buildWarning(code, line.number, toExcerpt(line.text)))
    return false
  })
  return { lines: kept, warnings }
}

const pageNumber =
  /^(?:[-－―—–─‐ー~～]\s*)?(?:[PpＰｐ][.．]?\s?)?[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?\s*(?:ページ|頁)?(?:\s*[-－―—–─‐ー~～])?$/
const labelAlone = new RegExp(`^第[${numeralCharacters}]{1,4}条$`)
const webPage =
  /^(?:お問い?合わ?せ(?:先)?|このページの(?:先頭|トップ)へ.{0,10}|ページの先頭へ.{0,10}|前のページへ戻る|本文へ(?:移動|スキップ)?|(?:この)?ページ(?:を)?印刷(?:する)?|印刷用ページ(?:を表示する)?|現在(?:地|の位置)[:：]?.{0,200}|(?:トップ(?:ページ)?|ホーム|HOME|Home)\s*[>＞›»].{0,200}|(?:最終)?更新日[:：\s].{0,40}|ページ(?:ID|番号)[:：\s].{0,40}|Copyright\b.{0,200}|Copyright©.{0,200}|[©Ⓒ].{0,200}|(?:閉じる|目次へ戻る|条文目次等)?)$/

/** Where 「第1条」 stands on a line of its own, so may the number of a paragraph. */
function findNoise(line: SourceLine, standAlone: boolean): 'pageNumber' | 'webPageNoise' | undefined {
  if (line.text.length > 220) return undefined
  if (pageNumber.test(line.raw) && !(standAlone && /^[0-9０-９]{1,2}$/.test(line.raw))) return 'pageNumber'
  return webPage.test(line.text) ? 'webPageNoise' : undefined
}

/**
 * The heading 目次 and the lines under it: those whose number comes again later, those that name a range of articles,
 * and 附則 and 別表 before the first article; and dotted lines ending in a page number.
 */
function listContentsLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  if (!lines.some(({ text }) => isContentsHeading(text) || hasLeaders(text) || hasArticleRange(text)))
    return new Set()
  const keys = lines.map(({ text }) => toContentsKey(text))
  const last = new Map(keys.map((key, index) => [key, index]))
  const start = keys.findLastIndex((key) => key === '第1条' || key === '第一条')
  // 附則 and 別表 close a table of contents; the text that begins after them says so
  const isAhead = (index: number) => index < start && /^(?:附則|別表|様式)/.test(keys[index] ?? '')
  const found = new Set<number>()
  let isInside = false
  for (const [index, { text, isMarked }] of lines.entries()) {
    if (isMarked === true) {
      isInside = false
      continue
    }
    const key = keys[index]
    const comesAgain = key !== undefined && (last.get(key) ?? 0) > index
    if (isContentsHeading(text) || hasLeaders(text)) isInside = true
    else if (
      !(isInside
        ? comesAgain || hasArticleRange(text) || isAhead(index)
        : comesAgain && hasArticleRange(text))
    ) {
      isInside = false
      continue
    }
    found.add(index)
  }
  return found
}

function isContentsHeading(text: string): boolean {
  return text.length < 12 && /^(?:目\s*次|もくじ)$/.test(text)
}

function hasLeaders(text: string): boolean {
  return (
    text.length < 200 &&
    /[0-9０-９\-－]$/.test(text) &&
    /[.．…・･‥]{3,}\s*[-－]?\s*[0-9０-９]{1,4}\s*[-－]?$/.test(text)
  )
}

function hasArticleRange(text: string): boolean {
  return (
    text.length < 200 && /[）)]$/.test(text) && /[（(]第[^（）()条]{1,8}条[^（）()]{0,24}[）)]$/.test(text)
  )
}

function toContentsKey(text: string): string | undefined {
  if (text.length > 120) return undefined
  const marker = readLargeMarker(text)
  return marker?.label.normalize('NFKC')
}
