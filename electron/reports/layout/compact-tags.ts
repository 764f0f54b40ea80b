import { invariant } from '../../../shared/errors/invariant.ts'
import type { ByteText } from './byte-text.ts'
import { type CompactObjects, referTo } from './compact-objects.ts'
import type { PdfFile, PdfPage } from './pdf-file.ts'
import type { TagAttributes, Tags, TagType } from './tags.ts'

type Element = {
  readonly type: TagType
  readonly id: number
  readonly parentId: number
  readonly attributes: string
  /** What it holds: the number of an element, or anything else as PDF. */
  readonly kids: (number | string)[]
  /** The page of its content; content on a later page names that page. */
  pageId: number
}

export type CompactTags = Tags & {
  /**
   * Adds a cell to the open row and gives the number of the piece of content that it holds; an empty cell is on no page
   * and holds none.
   */
  readonly addCell: (type: 'TH' | 'TD', page: PdfPage | null) => number
  /** Ends the page's part of the tree; nothing may be added to the page afterwards. */
  readonly leavePage: (page: PdfPage) => void
}

/** The same tree as `createTags`, written element by element as compact objects, of which only the open ones are held. */
export function createCompactTags(file: PdfFile, objects: CompactObjects): CompactTags {
  const root = file.getStructTreeRoot()
  const document = newElement('Document', objects.take(), root.id, '')
  root.data.K = [referTo(file, document.id)]
  const open: Element[] = [document]
  let current = document
  let owners: number[] = []
  const close = (): void => {
    writeElement(objects.begin(current.id), current)
    open.pop()
    current = open.at(-1) ?? document
  }
  return {
    open: (type, attributes) => {
      const details = attributes ? toDetails(attributes, file.page) : ''
      const element = newElement(type, objects.take(), current.id, details)
      current.kids.push(element.id)
      open.push(element)
      current = element
    },
    close: (type) => {
      invariant(current.type === type && open.length > 1, `the open element ${current.type} is a ${type}`)
      close()
    },
    beginContent: (page) => {
      const id = owners.push(current.id) - 1
      const pageId = page.dictionary.id
      if (current.pageId === 0) current.pageId = pageId
      const isFirst = current.pageId === pageId
      current.kids.push(isFirst ? String(id) : `<</Type/MCR/Pg ${pageId} 0 R/MCID ${id}>>`)
      return `/${current.type}<</MCID ${id}>>BDC`
    },
    addCell: (type, page) => {
      const id = objects.take()
      current.kids.push(id)
      const piece = page === null ? -1 : owners.push(id) - 1
      writeCell(objects.begin(id), type, current.id, { pageId: page?.dictionary.id ?? 0, piece })
      return piece
    },
    addAnnotation: (type, annotation, page) => {
      const element = newElement(type, objects.take(), current.id, '')
      element.pageId = page.dictionary.id
      element.kids.push(`<</Type/OBJR/Obj ${annotation.id} 0 R/Pg ${page.dictionary.id} 0 R>>`)
      writeElement(objects.begin(element.id), element)
      current.kids.push(element.id)
      const key = file.createStructParentTreeNextKey()
      file.getStructParentTree().add(key, referTo(file, element.id))
      return key
    },
    leavePage: (page) => {
      const id = objects.take()
      writeReferences(objects.begin(id), owners)
      file.getStructParentTree().add(page.structParentTreeKey, referTo(file, id))
      owners = []
    },
    finish: () => {
      invariant(open.length === 1, `no element is left open: ${open.map((one) => one.type).join(' ')}`)
      close()
    },
  }
}

function newElement(type: TagType, id: number, parentId: number, attributes: string): Element {
  return { type, id, parentId, attributes, kids: [], pageId: 0 }
}

function writeElement(out: ByteText, { type, parentId, attributes, kids, pageId }: Element): void {
  out.text(`<</S/${type}/P ${parentId} 0 R${pageId === 0 ? '' : `/Pg ${pageId} 0 R`}`)
  if (kids.length > 0) out.text('/K')
  if (kids.length > 0) writeReferences(out, kids)
  out.text(`${attributes}>>`)
}

/** An array of references to these objects. */
function writeReferences(out: ByteText, kids: readonly (number | string)[]): void {
  out.text('[')
  for (const kid of kids) {
    if (typeof kid === 'number') {
      out.integer(kid)
      out.text(' 0 R ')
    } else out.text(`${kid} `)
  }
  out.text(']')
}

function writeCell(
  out: ByteText,
  type: 'TH' | 'TD',
  parentId: number,
  { pageId, piece }: { readonly pageId: number; readonly piece: number },
): void {
  out.text(type === 'TH' ? '<</S/TH/P ' : '<</S/TD/P ')
  out.integer(parentId)
  out.text(' 0 R')
  if (piece >= 0) {
    out.text('/Pg ')
    out.integer(pageId)
    out.text(' 0 R/K ')
    out.integer(piece)
  }
  out.text(type === 'TH' ? '/A<</O/Table/Scope/Column>>>>' : '>>')
}

function toDetails({ alt, scope, columnSpan, box }: TagAttributes, page: PdfPage): string {
  const said = alt === undefined ? '' : `/Alt<FEFF${Buffer.from(alt, 'utf16le').swap16().toString('hex')}>`
  if (box) {
    const [left, top, right, bottom] = box
    const corners = [left, page.height - bottom, right, page.height - top].join(' ')
    return `${said}/A<</O/Layout/Placement/Block/BBox[${corners}]>>`
  }
  const span = columnSpan === undefined ? '' : `/ColSpan ${columnSpan}`
  const heads = scope === undefined ? '' : `/Scope/${scope}`
  return heads === '' && span === '' ? said : `${said}/A<</O/Table${heads}${span}>>`
}
