import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import './older-chromium.ts'

export type { PDFDocumentProxy, PDFPageProxy }

/** Reads a PDF for drawing, on a thread of its own. The reader is large, so it is loaded with the first report only. */
export async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  if (GlobalWorkerOptions.workerPort === null) {
    const { default: ReaderThread } = await import('./pdf-worker.ts?worker')
    GlobalWorkerOptions.workerPort = new ReaderThread()
  }
  const data = new Uint8Array(await file.arrayBuffer())
  return getDocument({ data, useWasm: false, useSystemFonts: false }).promise
}
