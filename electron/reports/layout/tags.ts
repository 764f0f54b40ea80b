import { invariant } from '../../../shared/errors/invariant.ts'
import type { PdfFile, PdfObject, PdfPage } from './pdf-file.ts'

/** Kinds of structure elements used by the reports. */
export type TagType = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Form'

export type TagAttributes = {
  /** What a picture shows, in words. */
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  /** Left, top, right, bottom in points from the page's top left corner. */
  readonly box?: readonly [number, number, number, number]
}

type Element = {
  readonly type: TagType
  readonly object: PdfObject
  readonly children: (PdfObject | { readonly page: PdfPage; readonly id: number })[]
}

/** The tree that says what each mark on the pages is. */
export type Tags = {
  /** Begins an element inside the one last opened. */
  readonly open: (type: TagType, attributes?: TagAttributes) => void
  /** Ends the element last opened, which must be of this type. */
  readonly close: (type: TagType) => void
  /** The operator that begins a piece of the open element's content on this page. */
  readonly beginContent: (page: PdfPage) => string
  /** Adds an element that is nothing but this annotation of the page; gives the key the annotation points back with. */
  readonly addAnnotation: (type: TagType, annotation: PdfObject, page: PdfPage) => number
  /** Ends the tree; throws where an element was left open, which would leave pdfkit waiting for ever. */
  readonly finish: () => void
}

/** Starts the structure tree; elements are written as they close, so a table of thousands of rows stays small. */
export function createTags(file: PdfFile): Tags {
  const root = file.getStructTreeRoot()
  const document: Element = newElement(file, 'Document', root, {}, undefined)
  root.data.K = [document.object]
  const open: Element[] = [document]
  const current = (): Element => {
    const element = open.at(-1)
    invariant(element, 'the structure tree is still open')
    return element
  }
  const begin = (page: PdfPage): string => {
    const parents = file.getStructParentTree().get(page.structParentTreeKey)
    const id = parents.push(current().object) - 1
    current().children.push({ page, id })
    return `/${current().type} <</MCID ${id}>> BDC`
  }
  const start = (type: TagType, attributes: TagAttributes): void => {
    const element = newElement(file, type, current().object, attributes, file.page)
    current().children.push(element.object)
    open.push(element)
  }
  const end = (): void => {
    endElement(current())
    open.pop()
  }
  return {
    open: (type, attributes = {}) => start(type, attributes),
    close: (type) => {
      invariant(current().type === type && open.length > 1, `the open element ${current().type} is a ${type}`)
      end()
    },
    beginContent: begin,
    addAnnotation: (type, annotation, page) => {
      const element = file.ref({ S: type, P: current().object, Pg: page.dictionary })
      element.data.K = { Type: 'OBJR', Obj: annotation, Pg: page.dictionary }
      element.end()
      current().children.push(element)
      const key = file.createStructParentTreeNextKey()
      file.getStructParentTree().add(key, element)
      return key
    },
    finish: () => {
      invariant(open.length === 1, `no element is left open: ${open.map((one) => one.type).join(' ')}`)
      end()
    },
  }
}

function newElement(
  file: PdfFile,
  type: TagType,
  parent: PdfObject,
  attributes: TagAttributes,
  page: PdfPage | undefined,
): Element {
  const data: Record<string, unknown> = { S: type, P: parent }
  if (attributes.alt !== undefined) data.Alt = new String(attributes.alt)
  const details = toDetails(attributes, page)
  if (details) data.A = details
  return { type, object: file.ref(data), children: [] }
}

function toDetails(
  attributes: TagAttributes,
  page: PdfPage | undefined,
): Record<string, unknown> | undefined {
  const { scope, columnSpan, box } = attributes
  if (box && page) {
    const [left, top, right, bottom] = box
    return { O: 'Layout', Placement: 'Block', BBox: [left, page.height - bottom, right, page.height - top] }
  }
  if (scope === undefined && columnSpan === undefined) return undefined
  return { O: 'Table', Scope: scope, ColSpan: columnSpan }
}

/** Writes the element: content on its first page by number, content on later pages with the page named. */
function endElement({ object, children }: Element): void {
  const first = children.find((child) => 'page' in child)
  const page = first && 'page' in first ? first.page.dictionary : undefined
  if (page) object.data.Pg = page
  object.data.K = children.map((child) => {
    if (!('page' in child)) return child
    const isFirst = child.page.dictionary === page
    return isFirst ? child.id : { Type: 'MCR', Pg: child.page.dictionary, MCID: child.id }
  })
  object.end()
  // a table of ten thousand rows has a hundred thousand of these; what is written need not be kept
  for (const key of Object.keys(object.data)) delete object.data[key]
}
