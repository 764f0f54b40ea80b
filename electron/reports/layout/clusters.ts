/** What is drawn as one glyph: a character and, where it has one, its variation selector. */
export type Cluster = {
  /** The characters as they are to come out of the PDF again. */
  readonly text: string
  readonly codePoint: number
  /** 0 where there is none. */
  readonly selector: number
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number
}

const combiningSoundMarks = new Set([0x3099, 0x309a])

/**
 * Cuts a text into clusters. Only kana and a combining sound mark are composed: general normalisation would turn
 * 神 U+FA19 and 祐 U+FA4F of a name into other characters. What is never visible (zero width, direction marks)
 * is left out.
 */
export function toClusters(text: string): readonly Cluster[] {
  const clusters: Cluster[] = []
  let at = 0
  while (at < text.length) {
    const cluster = readCluster(text, at)
    at = cluster.end
    if (!isInvisible(cluster.codePoint)) clusters.push(cluster)
  }
  return clusters
}

/** The cluster that begins here, and where the next one does. */
export function readCluster(text: string, start: number): Cluster & { readonly end: number } {
  const codePoint = text.codePointAt(start) ?? 0
  const end = start + (codePoint > 0xffff ? 2 : 1)
  const next = text.codePointAt(end) ?? 0
  if (isVariationSelector(next)) {
    const after = end + (next > 0xffff ? 2 : 1)
    return { text: text.slice(start, after), codePoint, selector: next, start, end: after }
  }
  if (combiningSoundMarks.has(next)) {
    const composed = text.slice(start, end + 1).normalize('NFC')
    if (composed.length === 1)
      return { text: composed, codePoint: composed.charCodeAt(0), selector: 0, start, end: end + 1 }
  }
  return { text: text.slice(start, end), codePoint, selector: 0, start, end }
}

/** Whether the UTF-16 unit at this place is a cluster by itself, which is nearly always and told fast. */
export function isAlone(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (unit >= 0xd800 && unit <= 0xdfff) return false
  // 0xdb40 begins the selectors U+E0100 to U+E01EF
  return !(combiningSoundMarks.has(next) || next === 0xdb40 || (next >= 0xfe00 && next <= 0xfe0f))
}

/** U+FE00 to U+FE0F and U+E0100 to U+E01EF. */
function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
}

/** Whether a character is never drawn. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x200b) return codePoint === 0xad || codePoint === 0x0a || codePoint === 0x0d
  return (
    codePoint <= 0x200f ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    codePoint === 0xfeff
  )
}
