import { formatListNumber } from './number-formats.ts'
import type { NumberedList, Numbering, NumberLevel } from './numbering.ts'
import { findChild, readValue, type XmlElement } from './xml-tree.ts'

/** Writes the number of each numbered paragraph as it is printed; '' for a paragraph without. */
export type ListCounter = (properties: XmlElement | undefined) => string

/** Counts the lists of a document from its first paragraph to its last. */
export function createListCounter({ lists, styles }: Numbering): ListCounter {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (properties) => {
    const own = findChild(properties, 'numPr')
    const style = styles.get(readValue(properties, 'pStyle') ?? '')
    const id = readValue(own, 'numId') ?? style?.list ?? '0'
    const place = Number(readValue(own, 'ilvl') ?? style?.level ?? 0)
    const list = lists.get(id)
    const level = list?.levels.get(place)
    if (list === undefined || level === undefined) return ''
    const count = counts.get(list.key) ?? new Map<number, number>()
    counts.set(list.key, count)
    if (!begun.has(id)) beginAnew(list, count)
    begun.add(id)
    count.set(place, (count.get(place) ?? level.start - 1) + 1)
    restartBelow(list, count, place)
    const number = writeNumber(list, count, level)
    return number === '' ? '' : number + level.behind
  }
}

function beginAnew({ startOverrides }: NumberedList, count: Map<number, number>): void {
  for (const [place, start] of startOverrides) count.set(place, start - 1)
}

function restartBelow({ levels }: NumberedList, count: Map<number, number>, place: number): void {
  for (const deeper of [...count.keys()]) {
    const restart = levels.get(deeper)?.restart
    const isRestarted = restart === undefined || (restart > 0 && place < restart)
    if (deeper > place && isRestarted) count.delete(deeper)
  }
}

function writeNumber(list: NumberedList, count: ReadonlyMap<number, number>, level: NumberLevel): string {
  // the marks of unnumbered lists come from fonts of their own, and say nothing
  if (level.format === 'bullet') return level.text === '' ? '' : '・'
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const shown = list.levels.get(place)
    const value = count.get(place) ?? shown?.start ?? 1
    const isPlain = level.isLegal && shown !== level
    return formatListNumber(value, isPlain ? 'decimal' : (shown?.format ?? 'decimal'))
  })
}
