/** A tag of an XML text: its name without a prefix, and where its attributes and what follows it stand. */
export type XmlTag = {
  name: string
  isClosing: boolean
  isEmpty: boolean
  /** From here to `end` the tag's attributes stand. */
  attributesAt: number
  end: number
  start: number
}

/**
 * Walks the tags of an XML text without building a tree: a sheet of 10,000 rows has a million of them. One object is
 * filled again and again. Comments, declarations and instructions are passed over.
 */
export function createTagReader(xml: string): {
  next: () => XmlTag | undefined
  skip: (name: string) => void
} {
  const tag: XmlTag = { name: '', isClosing: false, isEmpty: false, attributesAt: 0, end: 0, start: 0 }
  let place = 0
  const next = (): XmlTag | undefined => {
    for (;;) {
      const start = xml.indexOf('<', place)
      if (start < 0) return undefined
      const first = xml.charCodeAt(start + 1)
      if (first === 0x21 || first === 0x3f) {
        place = endOfRemark(xml, start)
        continue
      }
      const close = xml.indexOf('>', start)
      if (close < 0) return undefined
      place = close + 1
      fillTag(tag, xml, start, close)
      return tag
    }
  }
  const skip = (name: string): void => {
    for (let found = next(); found !== undefined; found = next()) {
      if (found.isClosing && found.name === name) return
    }
  }
  return { next, skip }
}

function fillTag(tag: XmlTag, xml: string, start: number, close: number): void {
  tag.isClosing = xml.charCodeAt(start + 1) === 0x2f
  tag.isEmpty = xml.charCodeAt(close - 1) === 0x2f
  let from = start + (tag.isClosing ? 2 : 1)
  let at = from
  for (; at < close; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === 0x3a) from = at + 1
    else if (code <= 0x20 || code === 0x2f) break
  }
  tag.name = xml.slice(from, at)
  tag.attributesAt = at
  tag.start = start
  tag.end = close
}

function endOfRemark(xml: string, start: number): number {
  if (xml.startsWith('<![CDATA[', start)) return start + 9
  const ending = xml.startsWith('<!--', start) ? '-->' : '>'
  const end = xml.indexOf(ending, start)
  return end < 0 ? xml.length : end + ending.length
}

/** The value of an attribute of the tag, by its name without a prefix. */
export function readAttribute(xml: string, tag: XmlTag, name: string): string | undefined {
  const text = xml.slice(tag.attributesAt, tag.end)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.charCodeAt(at - 1)
    const quote = text[at + name.length + 1]
    if (at === 0 || (before > 0x20 && before !== 0x3a) || text[at + name.length] !== '=') continue
    if (quote !== '"' && quote !== "'") continue
    const from = at + name.length + 2
    const end = text.indexOf(quote, from)
    return end < 0 ? undefined : unescapeXml(text.slice(from, end))
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that XML writes with entities. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The text of a cell: entities, and the control characters that Excel writes as `_x000D_`. */
export function toCellText(raw: string): string {
  const text = unescapeXml(raw)
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
