import type { WordNote, WordNoteCode } from '../../../shared/domain/policy/word-notes.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { checkZip, openZip } from '../zip-check.ts'
import { createListCounter } from './list-counter.ts'
import { readNumbering } from './numbering.ts'
import { readLines } from './read-paragraphs.ts'
import { findChild, listChildren, readXml, type XmlElement } from './xml-tree.ts'

export type WordText = Readonly<{ text: string; notes: readonly WordNote[] }>

/** A Word file may have this many bytes, pictures and all. */
export const wordFileMaxBytes = 20_000_000

const limits = { expandedBytes: 200_000_000, partBytes: 15_000_000 } as const

/**
 * The text of a .docx file as lines: numbers of lists as they are printed, rows of tables as lines, what was deleted
 * left out; heads and feet of pages are no part of it. Throws `file_unreadable` with a reason: fileTooLarge,
 * passwordProtected, oldWord, notWord, broken, expandsTooFar.
 */
export function readWordText(bytes: Uint8Array): WordText {
  if (bytes.byteLength > wordFileMaxBytes) throw unreadable('fileTooLarge')
  if (bytes[0] === 0xd0) throw unreadable(isEncrypted(bytes) ? 'passwordProtected' : 'oldWord')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('notWord')
  const readPart = openParts(bytes)
  const place = findMainPart(readPart('_rels/.rels'))
  const document = readPart(place)
  const body = findChild(document, 'body')
  if (document?.name !== 'document' || body === undefined) throw unreadable('notWord')
  const folder = place.slice(0, place.lastIndexOf('/') + 1)
  const numbering = readNumbering(readPart(`${folder}numbering.xml`), readPart(`${folder}styles.xml`))
  const counts = new Map<WordNoteCode, number>()
  const note = (code: WordNoteCode) => counts.set(code, (counts.get(code) ?? 0) + 1)
  const lines = readLines(body, { countList: createListCounter(numbering), note })
  return {
    text: lines.map((line) => line.trimEnd()).join('\n'),
    notes: [...counts].map(([code, count]) => ({ code, count })),
  }
}

/** The parts of the file by their names; undefined where there is no such part. */
function openParts(bytes: Uint8Array): (name: string) => XmlElement | undefined {
  checkZip(bytes, limits.expandedBytes)
  const { read: readEntry } = openZip(bytes, limits.expandedBytes)
  return (name) => {
    const content = readEntry(name)
    if (content === undefined) return undefined
    if (content.byteLength > limits.partBytes) throw unreadable('expandsTooFar')
    return readXml(decode(content))
  }
}

/** XML is UTF-8 unless a mark says UTF-16, which Word itself never writes. */
function decode(content: Uint8Array): string {
  const [first, second] = content
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(name, { fatal: true }).decode(content)
  } catch (error) {
    throw unreadable('broken', error)
  }
}

/** word/document.xml nearly always; the file itself says. */
function findMainPart(relations: XmlElement | undefined): string {
  const found = listChildren(relations, 'Relationship').find(({ attributes }) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  )
  const target = found?.attributes.get('Target') ?? 'word/document.xml'
  return target.replace(/^\//, '')
}

/** An encrypted file is an old container with one stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError('file_unreadable', { reason }, cause)
}
