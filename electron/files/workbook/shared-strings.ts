import type { ZipParts } from '../zip-check.ts'
import { createTagReader, toCellText } from './xml-tags.ts'

/** The texts that cells share, by their number. What is written above kanji as a reading is left out. */
export function readSharedStrings(zip: ZipParts): string[] {
  const xml = zip.read('xl/sharedStrings.xml')?.toString('utf8') ?? ''
  const strings: string[] = []
  const reader = createTagReader(xml)
  let text = ''
  for (let tag = reader.next(); tag !== undefined; tag = reader.next()) {
    const { name, isClosing, isEmpty } = tag
    if (name === 'rPh' && !isClosing && !isEmpty) reader.skip('rPh')
    else if (name === 't' && !isClosing && !isEmpty) text += readText(xml, tag.end + 1)
    else if (name === 'si' && (isClosing || isEmpty)) {
      strings.push(text)
      text = ''
    }
  }
  return strings
}

/** The text from a place to the next tag. */
export function readText(xml: string, from: number): string {
  if (xml.startsWith('<![CDATA[', from)) return xml.slice(from + 9, xml.indexOf(']]>', from))
  const end = xml.indexOf('<', from)
  return end < 0 ? '' : toCellText(xml.slice(from, end))
}
