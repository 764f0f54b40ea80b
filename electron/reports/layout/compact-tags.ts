import { invariant } from '../../../shared/errors/invariant.ts'
import { type CompactObjects, referTo } from './compact-objects.ts'
import type { PdfFile, PdfPage } from './pdf-file.ts'
import type { TagAttributes, Tags, TagType } from './tags.ts'

type Element = {
  readonly type: TagType
  readonly id: number
  readonly parentId: number
  readonly attributes: string
  /** What it holds, as PDF, each with a space before it. */
  kids: string
  kidCount: number
  /** The page of its content; content on a later page names that page. */
  pageId: number
}

export type CompactTags = Tags & {
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
    objects.add(current.id, toText(current))
    open.pop()
    current = open.at(-1) ?? document
  }
  return {
    open: (type, attributes) => {
      const element = newElement(
        type,
        objects.take(),
        current.id,
        attributes ? toDetails(attributes, file.page) : '',
      )
      addKid(current, `${element.id} 0 R`)
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
      addKid(current, isFirst ? String(id) : `<</Type/MCR/Pg ${pageId} 0 R/MCID ${id}>>`)
      return `/${current.type}<</MCID ${id}>>BDC`
    },
    addPiece: (type, page, attributes) => {
      const id = objects.take()
      addKid(current, `${id} 0 R`)
      const details = attributes ? toDetails(attributes, file.page) : ''
      const place = page === null ? '' : `/Pg ${page.dictionary.id} 0 R/K ${owners.push(id) - 1}`
      objects.add(id, `<</S/${type}/P ${current.id} 0 R${place}${details}>>`)
      return page === null ? '' : `/${type}<</MCID ${owners.length - 1}>>BDC`
    },
    addAnnotation: (type, annotation, page) => {
      const element = newElement(type, objects.take(), current.id, '')
      element.pageId = page.dictionary.id
      addKid(element, `<</Type/OBJR/Obj ${annotation.id} 0 R/Pg ${page.dictionary.id} 0 R>>`)
      objects.add(element.id, toText(element))
      addKid(current, `${element.id} 0 R`)
      const key = file.createStructParentTreeNextKey()
      file.getStructParentTree().add(key, referTo(file, element.id))
      return key
    },
    leavePage: (page) => {
      const id = objects.take()
      objects.add(id, `[${owners.map((owner) => `${owner} 0 R`).join(' ')}]`)
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
  return { type, id, parentId, attributes, kids: '', kidCount: 0, pageId: 0 }
}

function addKid(element: Element, kid: string): void {
  element.kids += ` ${kid}`
  element.kidCount += 1
}

function toText({ type, parentId, attributes, kids, kidCount, pageId }: Element): string {
  const page = pageId === 0 ? '' : `/Pg ${pageId} 0 R`
  const content = kidCount === 0 ? '' : kidCount === 1 ? `/K${kids}` : `/K[${kids}]`
  return `<</S/${type}/P ${parentId} 0 R${page}${content}${attributes}>>`
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
