import { openAsBlob, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { aFolder } from './a-program.ts'

const rows = '<row><c t="inlineStr"><is><t>資産</t></is></c><c><v>1</v></c></row>'

/**
 * A workbook of few bytes whose one sheet has so many megabytes of rows, as other programs write it; with `says`, the
 * zip claims another size than that.
 */
export function aHugeWorkbook(megabytes: number, says?: number): Uint8Array<ArrayBuffer> {
  const piece = Buffer.from(rows.repeat(Math.ceil(1_000_000 / Buffer.byteLength(rows))))
  // a piece that ends with a full flush stands for itself, so that it may be written again and again
  const packedPiece = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH })
  const start = aPart(Buffer.from('<worksheet><sheetData>'))
  const end = deflateRawSync(Buffer.from('</sheetData></worksheet>'))
  const count = Math.ceil((megabytes * 1_000_000) / piece.length)
  const pieces = [start.packed, ...Array.from({ length: count }, () => packedPiece), end]
  let sum = crc32('<worksheet><sheetData>')
  for (let index = 0; index < count; index += 1) sum = crc32(piece, sum)
  const size = start.size + count * piece.length + 24
  return aZip([
    aWhole('xl/workbook.xml', '<workbook><sheets><sheet name="台帳" r:id="rId1"/></sheets></workbook>'),
    aWhole(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    {
      name: 'xl/worksheets/sheet1.xml',
      packed: Buffer.concat(pieces),
      size: says ?? size,
      sum: crc32('</sheetData></worksheet>', sum),
    },
  ])
}

/** A file of so many megabytes that takes no room on the disk. */
export async function aHugeCsv(megabytes: number): Promise<File> {
  const path = join(aFolder(), '台帳.csv')
  writeFileSync(path, '資産番号,名称\nA-1,甲\n')
  truncateSync(path, megabytes * 1_000_000)
  return new File([await openAsBlob(path)], '台帳.csv')
}

type Part = { name: string; packed: Buffer; size: number; sum: number }

function aPart(content: Buffer): { packed: Buffer; size: number } {
  return { packed: deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH }), size: content.length }
}

function aWhole(name: string, content: string): Part {
  const bytes = Buffer.from(content)
  return { name, packed: deflateRawSync(bytes), size: bytes.length, sum: crc32(bytes) }
}

function aZip(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, sum } of parts) {
    const nameBytes = Buffer.from(name)
    const about = numbers([2, 20], [2, 0x0800], [2, 8], [4, 0], [4, sum], [4, packed.length], [4, size])
    const lengths = numbers([2, nameBytes.length], [2, 0])
    files.push(Buffer.from('PK\x03\x04', 'latin1'), about, lengths, nameBytes, packed)
    const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), numbers([2, 20]), about, lengths, place, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const count = parts.length
  const end = numbers([2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0])
  return new Uint8Array(Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

/** Numbers as a zip has them, each with its width in bytes. */
function numbers(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of values) at = bytes.writeUIntLE(value, at, width)
  return bytes
}
