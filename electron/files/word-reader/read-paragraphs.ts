import type { WordNoteCode } from '../../../shared/domain/policy/word-notes.ts'
import type { ListCounter } from './list-counter.ts'
import { joinCells } from './table-lines.ts'
import { findChild, isOn, listChildren, type XmlElement } from './xml-tree.ts'

/** What reading a document needs along the way; `note` counts what a person should look at. */
export type Reading = Readonly<{ countList: ListCounter; note: (code: WordNoteCode) => void }>

/** Text so far of a paragraph, and the lines of text boxes that hang on it. */
type Written = { text: string; boxes: string[]; fieldDepths: ('code' | 'result')[] }

/** The lines of a body, a cell or a text box, in reading order. */
export function readLines(container: XmlElement, reading: Reading): string[] {
  const lines: string[] = []
  let isJoined = false
  for (const block of listBlocks(container)) {
    if (block.name === 'tbl') lines.push(...readTable(block, reading))
    else {
      const [first = '', ...others] = readParagraph(block, reading, isJoined)
      if (isJoined) lines[lines.length - 1] = (lines.at(-1) ?? '') + first
      else lines.push(first)
      lines.push(...others)
      isJoined = isMarkDeleted(block)
    }
  }
  return lines
}

/** Paragraphs and tables, whatever they are wrapped in; what was deleted is left out. */
function listBlocks(container: XmlElement): XmlElement[] {
  return container.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'p' || child.name === 'tbl') return [child]
    if (child.name === 'sdt')
      return isContents(child) ? [] : listBlocks(findChild(child, 'sdtContent') ?? child)
    return wrappers.has(child.name) ? listBlocks(child) : []
  })
}

const wrappers = new Set(['ins', 'moveTo', 'customXml', 'smartTag', 'sdtContent'])

/** The table of contents that Word makes of the headings. */
function isContents(block: XmlElement): boolean {
  const gallery = findChild(block, 'sdtPr', 'docPartObj', 'docPartGallery')
  return gallery?.attributes.get('val') === 'Table of Contents'
}

/** Where the end of a paragraph was deleted, the next one goes on in its line. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  return findChild(paragraph, 'pPr', 'rPr', 'del') !== undefined
}

function readParagraph(paragraph: XmlElement, reading: Reading, isJoined: boolean): string[] {
  const written: Written = { text: '', boxes: [], fieldDepths: [] }
  readInline(paragraph, reading, written)
  const isGone = written.text === '' && isMarkDeleted(paragraph)
  const number = isJoined || isGone ? '' : reading.countList(findChild(paragraph, 'pPr'))
  return [...`${number}${written.text}`.split('\n'), ...written.boxes]
}

function readInline(element: XmlElement, reading: Reading, written: Written): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const act = acts[child.name]
    if (act !== undefined) act(child, reading, written)
    else if (!skipped.has(child.name)) readInline(child, reading, written)
  }
}

type Act = (element: XmlElement, reading: Reading, written: Written) => void

const noteOnly =
  (code: WordNoteCode): Act =>
  (_, { note }) =>
    note(code)
const write =
  (text: string): Act =>
  (_element, _reading, written) => {
    if (!written.fieldDepths.includes('code')) written.text += text
  }

/** Properties and what is drawn elsewhere: no words of the text. */
const skipped = new Set(['pPr', 'rPr', 'instrText', 'rubyPr', 'sdtPr', 'sectPr', 'proofErr', 'bookmarkStart'])

const acts: Readonly<Record<string, Act>> = {
  t: (element, reading, written) => write(element.children.join(''))(element, reading, written),
  tab: write('　'),
  br: write('\n'),
  cr: write('\n'),
  noBreakHyphen: write('-'),
  softHyphen: () => undefined,
  r: (run, reading, written) => {
    if (isOn(findChild(run, 'rPr'), 'vanish')) reading.note('hiddenText')
    else readInline(run, reading, written)
  },
  del: noteOnly('deletedText'),
  moveFrom: noteOnly('deletedText'),
  ins: (element, reading, written) => {
    reading.note('insertedText')
    readInline(element, reading, written)
  },
  ruby: (element, reading, written) => {
    reading.note('ruby')
    for (const base of listChildren(element, 'rubyBase')) readInline(base, reading, written)
  },
  footnoteReference: noteOnly('footnotes'),
  endnoteReference: noteOnly('footnotes'),
  commentReference: noteOnly('comments'),
  sym: (element, reading, written) => {
    reading.note('symbols')
    write('〓')(element, reading, written)
  },
  fldChar: ({ attributes }, _, { fieldDepths }) => {
    const type = attributes.get('fldCharType')
    if (type === 'begin') fieldDepths.push('code')
    else if (type === 'separate' && fieldDepths.length > 0) fieldDepths[fieldDepths.length - 1] = 'result'
    else if (type === 'end') fieldDepths.pop()
  },
  blip: noteOnly('images'),
  imagedata: noteOnly('images'),
  OLEObject: noteOnly('images'),
  // what is drawn is written twice, for newer and for older programs
  AlternateContent: (element, reading, written) => {
    const shown = findChild(element, 'Choice') ?? findChild(element, 'Fallback')
    if (shown !== undefined) readInline(shown, reading, written)
  },
  txbxContent: (element, reading, written) => {
    reading.note('textBoxes')
    written.boxes.push(...readLines(element, reading).filter((line) => line.trim() !== ''))
  },
}

/** Each row a line; a table of one column is a frame around paragraphs. */
function readTable(table: XmlElement, reading: Reading): string[] {
  reading.note('tables')
  return listRows(table).flatMap((row) => {
    const cells = listCells(row).map((cell) => readLines(cell, reading).filter((line) => line.trim() !== ''))
    return cells.length === 1 ? (cells[0] ?? []) : [joinCells(cells.map((lines) => lines.join(' ')))]
  })
}

function listRows(table: XmlElement): XmlElement[] {
  const rows = table.children.filter((child) => typeof child !== 'string')
  return rows.flatMap((child) => {
    if (child.name === 'tr') return findChild(child, 'trPr', 'del') === undefined ? [child] : []
    return child.name === 'sdt' || wrappers.has(child.name) ? listRows(child) : []
  })
}

function listCells(row: XmlElement): XmlElement[] {
  const cells = row.children.filter((child) => typeof child !== 'string')
  return cells.flatMap((child) => {
    if (child.name === 'tc') return [child]
    return child.name === 'sdt' || wrappers.has(child.name) ? listCells(child) : []
  })
}
