import { AppError } from '../../../shared/errors/app-error.ts'

/** An element with the local parts of its names; which prefix a program chose says nothing. */
export type XmlElement = Readonly<{
  name: string
  attributes: ReadonlyMap<string, string>
  children: readonly (XmlElement | string)[]
}>

type Growing = {
  name: string
  raw: string
  attributes: Map<string, string>
  children: (XmlElement | string)[]
}

/** Deeper than Word nests anything; a file may be made to exhaust the stack. */
const maxDepth = 400
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

/** Reads XML into a tree. Throws `file_unreadable` broken for what is not well-formed; a DOCTYPE is never followed. */
export function readXml(text: string): XmlElement {
  const document: Growing = { name: '', raw: '', attributes: new Map(), children: [] }
  const open: Growing[] = [document]
  token.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    const top = open.at(-1)
    if (found === null || top === undefined) throw broken()
    const [, cdata, closing, opening, attributes = '', isEmpty, content] = found
    if (cdata !== undefined) top.children.push(cdata)
    else if (content !== undefined) addText(top, content, open.length === 1)
    else if (closing !== undefined) {
      if (closing !== top.raw || open.length === 1) throw broken()
      open.pop()
    } else if (opening !== undefined) {
      const element = toElement(opening, attributes)
      top.children.push(element)
      if (isEmpty === '') open.push(element)
      if (open.length > maxDepth) throw broken()
    }
  }
  const [root, ...others] = document.children.filter((child) => typeof child !== 'string')
  if (open.length > 1 || root === undefined || others.length > 0) throw broken()
  return root
}

function addText(top: Growing, content: string, isOutside: boolean): void {
  if (!isOutside) top.children.push(decode(content))
  else if (content.trim() !== '') throw broken()
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function toElement(raw: string, written: string): Growing {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of written.matchAll(attribute))
    attributes.set(toLocal(name), decode(double ?? single ?? ''))
  return { name: toLocal(raw), raw, attributes, children: [] }
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const letter = name === undefined ? toCharacter(code) : named[name]
    if (letter === undefined) throw broken()
    return letter
  })
}

function toCharacter(code: number): string | undefined {
  return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined
}

function broken(): AppError {
  return new AppError('file_unreadable', { reason: 'broken' })
}

/** The first child of a name, or of each name down the path. */
export function findChild(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => listChildren(found, name)[0], element)
}

/** The children of a name, in order. */
export function listChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** What `w:val` of a child says; undefined where there is none. */
export function readValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return findChild(element, ...path)?.attributes.get('val')
}

/** A switch of Word: there and not turned off again. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = findChild(element, name)
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes.get('val') ?? '1')
}
