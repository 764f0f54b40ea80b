import { findChild, listChildren, readValue, type XmlElement } from './xml-tree.ts'

/** One level of a list: how its number is written and where it begins. */
export type NumberLevel = Readonly<{
  format: string
  /** 第%1条: the numbers of the levels from 1 stand for %1, %2. */
  text: string
  start: number
  /** After which level it begins again, from 1; 0 for never, undefined for any above it. */
  restart: number | undefined
  isLegal: boolean
  /** What stands between the number and the text. */
  behind: string
}>

/** A list of the document; lists with one `key` count on from each other. */
export type NumberedList = Readonly<{
  key: string
  levels: ReadonlyMap<number, NumberLevel>
  /** Levels that begin anew where this list begins. */
  startOverrides: ReadonlyMap<number, number>
}>

export type Numbering = Readonly<{
  lists: ReadonlyMap<string, NumberedList>
  /** The list and level a paragraph's style gives it. */
  styles: ReadonlyMap<string, Readonly<{ list: string | undefined; level: number | undefined }>>
}>

/** Reads the lists of a document and what its styles say of them. */
export function readNumbering(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const abstracts = new Map(
    listChildren(numbering, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
  )
  const styleLinks = new Map(
    [...abstracts].flatMap(([id, one]) => {
      const link = readValue(one, 'styleLink')
      return link === undefined ? [] : [[link, id] as const]
    }),
  )
  const lists = listChildren(numbering, 'num').map((one): [string, NumberedList] => {
    const id = readValue(one, 'abstractNumId') ?? ''
    const link = readValue(abstracts.get(id), 'numStyleLink')
    const key = (link === undefined ? undefined : styleLinks.get(link)) ?? id
    return [one.attributes.get('numId') ?? '', toList(one, key, abstracts.get(key))]
  })
  return { lists: new Map(lists), styles: readStyles(styles) }
}

function toList(num: XmlElement, key: string, abstract: XmlElement | undefined): NumberedList {
  const overrides = listChildren(num, 'lvlOverride')
  const own = overrides.flatMap((one) => listChildren(one, 'lvl'))
  const levels = [...listChildren(abstract, 'lvl'), ...own].map((level): [number, NumberLevel] => [
    Number(level.attributes.get('ilvl') ?? 0),
    toLevel(level),
  ])
  const startOverrides = overrides.flatMap((one): [number, number][] => {
    const start = readValue(one, 'startOverride')
    return start === undefined ? [] : [[Number(one.attributes.get('ilvl') ?? 0), Number(start)]]
  })
  return { key, levels: new Map(levels), startOverrides: new Map(startOverrides) }
}

const behindWords: Readonly<Record<string, string>> = { nothing: '', space: '　', tab: '　' }

function toLevel(level: XmlElement): NumberLevel {
  const restart = readValue(level, 'lvlRestart')
  return {
    format: readValue(level, 'numFmt') ?? readNewFormat(level) ?? 'decimal',
    text: readValue(level, 'lvlText') ?? '',
    start: Number(readValue(level, 'start') ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: findChild(level, 'isLgl') !== undefined,
    behind: behindWords[readValue(level, 'suff') ?? 'tab'] ?? '　',
  }
}

/** Newer ways of writing are wrapped so that older programs find one they know; the old one is taken. */
function readNewFormat(level: XmlElement): string | undefined {
  return readValue(level, 'AlternateContent', 'Fallback', 'numFmt')
}

type StyleNumber = { list: string | undefined; level: number | undefined }

/** A style has what the style it is based on has, unless it says otherwise. */
function readStyles(styles: XmlElement | undefined): Map<string, StyleNumber> {
  const all = new Map(listChildren(styles, 'style').map((one) => [one.attributes.get('styleId') ?? '', one]))
  const resolve = (id: string, seen: readonly string[]): StyleNumber => {
    const style = all.get(id)
    const base = readValue(style, 'basedOn')
    const above = base === undefined || seen.includes(base) ? undefined : resolve(base, [...seen, base])
    const properties = findChild(style, 'pPr', 'numPr')
    const level = readValue(properties, 'ilvl')
    return {
      list: readValue(properties, 'numId') ?? above?.list,
      level: level === undefined ? above?.level : Number(level),
    }
  }
  return new Map([...all.keys()].map((id) => [id, resolve(id, [id])]))
}
