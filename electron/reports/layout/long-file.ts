import { compress, createCompactObjects } from './compact-objects.ts'
import { type CompactTags, createCompactTags } from './compact-tags.ts'
import type { PdfFile, PdfPage } from './pdf-file.ts'

/** The file of a report of hundreds of pages, compressed fast and with its structure tree in compact objects. */
export type LongFile = {
  readonly tags: CompactTags
  /** Ends the page's part of the structure tree; only its frame may be drawn on it afterwards. */
  readonly leavePage: (page: PdfPage) => void
  /** Compresses what was drawn on a page, its frame with it, and gives that. */
  readonly writePage: (page: PdfPage, drawn: Uint8Array) => Uint8Array
  /** Writes what is left of the tree. */
  readonly finish: () => void
}

/** Makes the file a long one; everything drawn must go through its tags. */
export function createLongFile(file: PdfFile): LongFile {
  const objects = createCompactObjects(file)
  const tags = createCompactTags(file, objects)
  return {
    tags,
    leavePage: tags.leavePage,
    writePage: ({ content }, drawn) => {
      // what pdfkit began the page with stands before it
      const compressed = compress([...content.buffer.splice(0), drawn])
      content.compress = false
      Object.assign(content.data, { Filter: 'FlateDecode', Length: 0 })
      content.write(compressed)
      return compressed
    },
    finish: objects.finish,
  }
}
