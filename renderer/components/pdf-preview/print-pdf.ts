import { drawPage, scaleAtDpi } from './draw-page.ts'
import type { PDFDocumentProxy } from './open-pdf.ts'

const printDpi = 200

/**
 * Prints the document through the system's dialog: each page is drawn as a picture into a part of the page that
 * shows on paper only, and the paper takes the size of the document's first page.
 */
export async function printPdf(pdf: PDFDocumentProxy, onPage: (done: number) => void): Promise<void> {
  const container = document.createElement('div')
  container.className = 'print-pages'
  const urls: string[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const url = URL.createObjectURL(await drawPicture(pdf, number))
      urls.push(url)
      container.append(await loadImage(url))
      onPage(number)
    }
    await printContainer(container, await pageSizeRule(pdf))
  } finally {
    container.remove()
    for (const url of urls) URL.revokeObjectURL(url)
  }
}

async function drawPicture(pdf: PDFDocumentProxy, number: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  await drawPage(await pdf.getPage(number), canvas, scaleAtDpi(printDpi), 'print')
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('the page could not be drawn')
  return blob
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.alt = ''
  image.src = url
  await image.decode()
  return image
}

async function pageSizeRule(pdf: PDFDocumentProxy): Promise<string> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return `@page { size: ${width}pt ${height}pt; margin: 0 }`
}

/** The page's own policy forbids inline styles, so the paper size goes in as a rule of a sheet that is there. */
async function printContainer(container: HTMLElement, pageRule: string): Promise<void> {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(pageRule)
  const before = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...before, sheet]
  document.body.append(container)
  document.body.classList.add('is-printing-pages')
  try {
    await new Promise<void>((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true })
      window.print()
    })
  } finally {
    document.body.classList.remove('is-printing-pages')
    document.adoptedStyleSheets = before
  }
}
