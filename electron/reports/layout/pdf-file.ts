import { createHash } from 'node:crypto'
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import { invariant } from '../../../shared/errors/invariant.ts'

/** An object of the file, written when it is ended. Strings in `data` are PDF names, `new String` is text. */
export type PdfObject = {
  readonly id: number
  readonly data: Record<string, unknown>
  readonly end: (chunk?: Uint8Array) => void
}

export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfObject
  /** The fonts named in the page's resources. */
  readonly fonts: Record<string, PdfObject>
  readonly structParentTreeKey: number
  readonly annotations: PdfObject[]
  /** The stream of what is drawn, compressed as it ends where that is asked for. */
  readonly content: PdfObject & {
    compress: boolean
    readonly buffer: Uint8Array[]
    readonly write: (bytes: Uint8Array) => void
  }
  readonly write: (content: Uint8Array) => void
}

/** pdfkit's embedded font: what the direct encoder fills in itself. */
export type EmbeddedFont = {
  readonly id: string
  readonly scale: number
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number }
  ref(): PdfObject
}

export type Outline = {
  readonly children: readonly Outline[]
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options: Readonly<Record<string, unknown>>): Outline
}

/**
 * The inside of a pdfkit 0.20.2 document as this library uses it. pdfkit's published types leave these out; its
 * version is pinned and every use is held by a test.
 */
export type PdfFile = {
  readonly page: PdfPage
  readonly outline: Outline
  readonly info: Readonly<Record<string, unknown>>
  _id: Uint8Array
  _font: EmbeddedFont
  /** pdfkit is a readable stream; nothing else drains it. */
  push: (chunk: Uint8Array | null) => boolean
  read(): Uint8Array | null
  readonly _root: PdfObject
  readonly _info: PdfObject
  /** Where each object begins, by its number less one. */
  readonly _offsets: number[]
  readonly _offset: number
  _write(data: string | Uint8Array): void
  /** Writes the table of objects and the end of the file. */
  _finalize: () => void
  _addInfo: () => void
  _addColorOutputIntent: () => void
  addPage(): void
  font(font: Font): void
  ref(data?: Record<string, unknown>): PdfObject
  file(data: Uint8Array, options: Readonly<Record<string, unknown>>): void
  getStructTreeRoot(): PdfObject
  getStructParentTree(): { get(key: number): PdfObject[]; add(key: number, element: PdfObject): void }
  createStructParentTreeNextKey(): number
  endAcroForm: () => void
  end(): void
}

export type PdfInfo = Readonly<Record<string, string | Date>>

/**
 * Starts a tagged Japanese PDF/A file without any default font. It is never encrypted: PDF/A forbids it and
 * pdfkit would not say so. `close` writes the file out at once; where an object was left open pdfkit would wait
 * for ever, here that throws. The file id follows from the content, so the same input gives the same bytes.
 */
export function openPdfFile(options: {
  readonly isLandscape: boolean
  readonly paper: 'A4' | 'A3'
  readonly profile: 'PDF/A-2b' | 'PDF/A-3a'
  readonly info: PdfInfo
}): { readonly file: PdfFile; readonly close: (content: Iterable<string | Uint8Array>) => Uint8Array } {
  // The members of PdfFile are there, only not in the published types.
  const file = new PDFDocument(toPdfkitOptions(options)) as unknown as PdfFile
  const chunks: Uint8Array[] = []
  let isComplete = false
  for (let chunk = file.read(); chunk; chunk = file.read()) chunks.push(chunk)
  file.push = (chunk) => {
    if (chunk) chunks.push(chunk)
    else isComplete = true
    return true
  }
  const close = (content: Iterable<string | Uint8Array>): Uint8Array => {
    const hash = createHash('sha256')
    for (const part of content) hash.update(part)
    file._id = hash.digest().subarray(0, 16)
    file.end()
    invariant(isComplete, 'every object of the PDF is ended')
    return Buffer.concat(chunks)
  }
  return { file, close }
}

function toPdfkitOptions(options: {
  readonly isLandscape: boolean
  readonly paper: 'A4' | 'A3'
  readonly profile: 'PDF/A-2b' | 'PDF/A-3a'
  readonly info: PdfInfo
}): PDFKit.PDFDocumentOptions {
  return {
    pdfVersion: '1.7',
    subset: options.profile,
    tagged: true,
    lang: 'ja',
    displayTitle: true,
    // pdfkit's types ask for a string, but only null keeps it from loading Helvetica, which no bundle has.
    font: null as unknown as string,
    autoFirstPage: false,
    bufferPages: true,
    size: options.paper,
    layout: options.isLandscape ? 'landscape' : 'portrait',
    margin: 0,
    info: options.info,
  }
}
