import { deflateSync } from 'node:zlib'
import type { PdfFile, PdfObject } from './pdf-file.ts'

/** Small objects of a file, kept many to a compressed stream: a hundred thousand of them take a hundredth of the room. */
export type CompactObjects = {
  /** Takes the number of an object that is added later. */
  readonly take: () => number
  /** Adds the object of this number, written out as PDF; it may not be a stream. */
  readonly add: (id: number, text: string) => void
  /** Writes what is still held. The last call before the file is ended. */
  readonly finish: () => void
}

const objectsPerStream = 250
/** A negative offset says: in this stream, at this place of it. */
const placeFactor = 1024

/** Lets the file hold compact objects. Their places need the newer form of its cross-reference table. */
export function createCompactObjects(file: PdfFile): CompactObjects {
  let ids: number[] = []
  let texts: string[] = []
  file._finalize = () => writeCrossReferences(file)
  const write = (): void => {
    if (ids.length === 0) return
    const heads: string[] = []
    let length = 0
    for (const [at, text] of texts.entries()) {
      heads.push(`${ids[at]} ${length}`)
      length += text.length + 1
    }
    const head = `${heads.join(' ')}\n`
    const stream = file.ref({ Type: 'ObjStm', N: ids.length, First: head.length })
    for (const [at, id] of ids.entries()) file._offsets[id - 1] = -(stream.id * placeFactor + at)
    stream.end(Buffer.from(`${head}${texts.join('\n')}\n`, 'latin1'))
    ids = []
    texts = []
  }
  return {
    take: () => file._offsets.push(0),
    add: (id, text) => {
      ids.push(id)
      texts.push(text)
      if (ids.length === objectsPerStream) write()
    },
    finish: write,
  }
}

/** A reference to an object that pdfkit does not know, in a form that it writes. */
export function referTo(file: PdfFile, id: number): PdfObject {
  // pdfkit writes a reference by its class, number and generation, and nothing else of it is used
  return Object.assign(Object.create(Object.getPrototypeOf(file._root)), { id, gen: 0 }) as PdfObject
}

const rowBytes = 7

/** Writes the table of all objects as a stream (ISO 32000-1, 7.5.8) and ends the file. */
function writeCrossReferences(file: PdfFile): void {
  const start = file._offset
  const id = file._offsets.push(start)
  const table = deflateSync(toDifferences(toRows(file._offsets)))
  const fileId = Buffer.from(file._id).toString('hex')
  file._write(`${id} 0 obj`)
  file._write(
    [
      `<</Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${file._root.id} 0 R/Info ${file._info.id} 0 R`,
      `/ID[<${fileId}><${fileId}>]/Filter/FlateDecode`,
      `/DecodeParms<</Predictor 12/Columns ${rowBytes}>>/Length ${table.length}>>`,
    ].join(''),
  )
  file._write('stream')
  file._write(table)
  file._write('\nendstream\nendobj')
  file._write(`startxref\n${start}\n%%EOF`)
  file.push(null)
}

/** A row of seven bytes for each object: how it is kept, where, and its place there. */
function toRows(offsets: readonly number[]): Buffer {
  const rows = Buffer.alloc((offsets.length + 1) * rowBytes)
  rows.writeUInt16BE(0xffff, 5)
  for (const [index, offset] of offsets.entries()) {
    const at = (index + 1) * rowBytes
    const isCompact = offset < 0
    rows[at] = isCompact ? 2 : 1
    rows.writeUInt32BE(isCompact ? Math.floor(-offset / placeFactor) : offset, at + 1)
    if (isCompact) rows.writeUInt16BE(-offset % placeFactor, at + 5)
  }
  return rows
}

/** Each row as its difference from the one above, which are nearly all alike and compress to nothing. */
function toDifferences(rows: Buffer): Buffer {
  const count = rows.length / rowBytes
  const result = Buffer.alloc(count * (rowBytes + 1))
  for (let row = 0; row < count; row += 1) {
    const to = row * (rowBytes + 1)
    // 2: the difference from the row above
    result[to] = 2
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column
      result[to + 1 + column] = (rows[at] ?? 0) - (at >= rowBytes ? (rows[at - rowBytes] ?? 0) : 0)
    }
  }
  return result
}
