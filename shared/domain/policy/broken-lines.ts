import type { ProvisionKind } from './provision.ts'

const particles = 'はがをにでとのへもや、，,・「（('
const neverFirst =
  /^[、。，．）)」』】］〕ぁぃぅぇぉっゃゅょァィゥェォッャュョー々をがはにでともへ]|^の(?=[^\s])|^(?:から|まで|より|する|した|して|され|ない|なけれ|及び|又は|並びに|若しくは)/

/**
 * Whether a line evidently goes on in the middle of the sentence before it. An item may well end without a full
 * stop (policy article 6), so there a particle, an open bracket or a long line must show it.
 */
export function isBrokenSentence(
  kind: ProvisionKind,
  before: string,
  openBrackets: number,
  after: string,
): boolean {
  if (kind === 'table' || kind === 'chapter' || kind === 'section') return false
  if (isTableRow(before) || isTableRow(after)) return false
  const last = before.at(-1) ?? ''
  if (openBrackets > 0) return true
  if ('。．：:'.includes(last)) return /^[）)」』】、。]/.test(after)
  if (neverFirst.test(after)) return true
  if (particles.includes(last)) return !(isItem(kind) && /(?:こと|もの|まで)$/.test(before.slice(-2)))
  if ('）)」』】］〕'.includes(last)) return !isItem(kind) && /。$/.test(after)
  return isItem(kind) ? before.length >= 30 && !before.includes('。') : true
}

/** A row of a table drawn with bars. */
function isTableRow(text: string): boolean {
  return text[0] === '|' || text[0] === '｜'
}

function isItem(kind: ProvisionKind): boolean {
  return kind === 'item' || kind === 'subitem'
}

/** Joins two parts of one sentence: words of the Latin script keep their space, Japanese has none. */
export function joinSentence(before: string, after: string): string {
  return /[A-Za-z0-9,;]$/.test(before.slice(-1)) && /^[A-Za-z0-9]/.test(after)
    ? `${before} ${after}`
    : before + after
}

/** How many brackets the text opens and does not close. */
export function countOpenBrackets(text: string): number {
  const opened = text.match(/[（(「『]/g)?.length ?? 0
  const closed = text.match(/[）)」』]/g)?.length ?? 0
  return opened - closed
}
