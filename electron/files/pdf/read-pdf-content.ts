import type { PDFDocumentProxy } from 'pdfjs-dist'
import './older-node.ts'

/** The words of a PDF and what is attached to it. */
export type PdfContent = Readonly<{
  title: string
  /** The text of each page; null where a page cannot be read. */
  pages: readonly (string | null)[]
  /** Attached JSON texts. */
  attachments: readonly Readonly<{ name: string; text: string }>[]
}>

/** Why a file's content cannot be read. */
export type PdfProblem = 'notPdf' | 'broken' | 'passwordProtected' | 'tooLong' | 'tooComplex'

const mostPages = 2000
const mostAttachments = 10
// a thousand people's record has seven million; text much larger could fill the memory once it is parsed
const largestAttachment = 10_000_000
const mostCharacters = 10_000_000

/** Reads the content of a PDF. A page or attachment that is damaged is left out; the rest is read. */
export async function readPdfContent(
  bytes: Uint8Array,
): Promise<PdfContent | Readonly<{ problem: PdfProblem }>> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { problem: 'notPdf' }
  const { getDocument, PasswordException } = await loadReader()
  const task = getDocument({
    // the reader takes the bytes it is given for itself
    data: new Uint8Array(bytes),
    ...{ verbosity: 0, useWasm: false, useSystemFonts: false, disableFontFace: true },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages) return { problem: 'tooLong' }
    const { info } = await pdf.getMetadata()
    const pages = await readPages(pdf)
    if (pages === undefined) return { problem: 'tooLong' }
    return { title: toTitle(info), pages, attachments: await readAttachments(pdf) }
  } catch (error) {
    return { problem: error instanceof PasswordException ? 'passwordProtected' : 'broken' }
  } finally {
    await task.destroy()
  }
}

/** pdf.js for Node. Given its second half at once it looks for no file to start a thread of its own from. */
async function loadReader() {
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function readPages(pdf: PDFDocumentProxy): Promise<(string | null)[] | undefined> {
  const pages: (string | null)[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number)
    characters += page?.length ?? 0
    if (characters > mostCharacters) return undefined
    pages.push(page)
  }
  return pages
}

/** Reads bit by bit: a page made to be endless must not fill the memory. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<string | null> {
  try {
    const page = await pdf.getPage(number)
    const reader = page.streamTextContent({ disableNormalization: true }).getReader()
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done || text.length > mostCharacters) break
      text += toText(value)
    }
    page.cleanup()
    return text
  } catch {
    // the page stands in the answer as one that cannot be read
    return null
  }
}

function toText({ items }: { items: readonly object[] }): string {
  return items
    .map((item) =>
      'str' in item && 'hasEOL' in item ? `${item.str}${item.hasEOL === true ? '\n' : ''}` : '',
    )
    .join('')
}

async function readAttachments(pdf: PDFDocumentProxy): Promise<{ name: string; text: string }[]> {
  const attachments = [...((await pdf.getAttachments()) ?? [])].slice(0, mostAttachments)
  const texts: { name: string; text: string }[] = []
  for (const [id, { filename }] of attachments) {
    if (!filename.toLowerCase().endsWith('.json')) continue
    const content = await pdf.getAttachmentContent(id).catch(() => null)
    if (content === null || content.length > largestAttachment) continue
    texts.push({ name: filename, text: new TextDecoder().decode(content) })
  }
  return texts
}

function toTitle(info: object): string {
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
}
