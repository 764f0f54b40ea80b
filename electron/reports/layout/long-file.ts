import { createHash } from 'node:crypto'
import { createCompactObjects } from './compact-objects.ts'
import { type CompactTags, createCompactTags } from './compact-tags.ts'
import { compress } from './compress.ts'
import type { PdfFile } from './pdf-file.ts'
import type { ReportPage } from './report-document.ts'

/**
 * The file of a report of hundreds of pages: what was drawn on a page is written out as soon as the page is left, and
 * the structure tree goes out in compact objects, so that memory does not grow with the report.
 */
export type LongFile = {
  readonly tags: CompactTags
  /** Writes what is on the page; only its frame may be drawn on it afterwards. */
  readonly leavePage: (page: ReportPage) => void
  /** Writes what is still held and gives a digest of all that was written. */
  readonly finish: () => string
}

/** Makes the file one that is written page by page; everything drawn must go through its tags. */
export function createLongFile(file: PdfFile): LongFile {
  const objects = createCompactObjects(file)
  const hash = createHash('sha256')
  const tags = createCompactTags(file, objects)
  return {
    tags,
    leavePage: ({ pdf, content }) => {
      const drawn = compress(`${turnOver(pdf.height)}${content.join('\n')}\nQ\n`)
      content.length = 0
      hash.update(drawn)
      const stream = file.ref({ Filter: 'FlateDecode' })
      stream.end(drawn)
      // the page's own stream, begun by pdfkit, takes the frame
      pdf.dictionary.data.Contents = [stream, pdf.dictionary.data.Contents]
      tags.leavePage(pdf)
    },
    finish: () => {
      objects.finish()
      return hash.digest('hex')
    },
  }
}

/** y grows downwards, as everywhere in this program; undone at the end, for pdfkit does the same for the frame. */
function turnOver(height: number): string {
  return `q 1 0 0 -1 0 ${height} cm\n`
}
