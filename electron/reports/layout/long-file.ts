import { createHash } from 'node:crypto'
import { createCompactObjects } from './compact-objects.ts'
import { type CompactTags, createCompactTags } from './compact-tags.ts'
import { createCompression } from './compression.ts'
import type { PdfFile } from './pdf-file.ts'
import type { ReportPage } from './report-document.ts'

/**
 * The file of a report of hundreds of pages: what was drawn on a page is compressed as soon as the page is left, on
 * another thread, and the structure tree is kept in compact objects.
 */
export type LongFile = {
  readonly tags: CompactTags
  /** Ends what is on the page; only its frame may be drawn on it afterwards. */
  readonly leavePage: (page: ReportPage) => void
  /** Waits where drawing is far ahead of compressing. */
  readonly settle: () => Promise<void>
  /** Writes all pages and the tree, and gives a digest of what is on the pages. */
  readonly finish: () => string
}

/** How many pieces may wait, so that they stay few megabytes. */
const mostWaiting = 16

/** Makes the file one that is written page by page; everything drawn must go through its tags. */
export function createLongFile(file: PdfFile): LongFile {
  const compression = createCompression()
  const objects = createCompactObjects(file, compression)
  const hash = createHash('sha256')
  const tags = createCompactTags(file, objects)
  return {
    tags,
    leavePage: ({ pdf, content }) => {
      const stream = file.ref({ Filter: 'FlateDecode' })
      compression.add(`${turnOver(pdf.height)}${content.join('\n')}\nQ\n`, (bytes) => {
        hash.update(bytes)
        stream.end(bytes)
      })
      content.length = 0
      // the page's own stream, begun by pdfkit, takes the frame
      pdf.dictionary.data.Contents = [stream, pdf.dictionary.data.Contents]
      tags.leavePage(pdf)
    },
    settle: () => compression.settle(mostWaiting),
    finish: () => {
      objects.finish()
      compression.finish()
      return hash.digest('hex')
    },
  }
}

/** y grows downwards, as everywhere in this program; undone at the end, for pdfkit does the same for the frame. */
function turnOver(height: number): string {
  return `q 1 0 0 -1 0 ${height} cm\n`
}
