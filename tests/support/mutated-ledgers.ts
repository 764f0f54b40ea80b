import { inflateRawSync } from 'node:zlib'
import type { Cp932Writer } from '../../electron/files/cp932.ts'
import { writeZip } from '../../electron/files/zip-writer.ts'

/** Numbers that repeat from run to run. */
export function someRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof someRandom>

const oddCells = [
  ...[
    '',
    '=1+1',
    '\'=HYPERLINK("x")',
    '#REF!',
    '\u0000',
    '\u0007',
    '𠮷'.repeat(200),
    '9'.repeat(400),
    '-1',
    '1e308',
  ],
  ...[
    '令和99年13月32日',
    'R0.0.0',
    '2026/2/30',
    '㋿',
    '3',
    '高',
    '資産番号',
    '"',
    '""',
    ',',
    '\n\n',
    '\t',
    '﷽',
    '\ud800',
  ],
  ...[
    'NaN',
    'Infinity',
    '__proto__',
    'constructor',
    '１２３人',
    '万千',
    '元年',
    '２０２６年４月１日',
    '長'.repeat(40_000),
  ],
]

/** The rows with a few cells that nobody would write, columns in another order, or rows twice and cut. */
function mutateRows(rows: readonly (readonly string[])[], random: Random): string[][] {
  const changed = rows.map((row) => [...row])
  for (let count = random(6); count >= 0; count -= 1) {
    const row = changed[random(changed.length)]
    if (row !== undefined) row[random(row.length)] = oddCells[random(oddCells.length)] ?? ''
  }
  switch (random(6)) {
    case 0: {
      const order = (changed[0] ?? []).map((_, place) => place).toSorted(() => random(3) - 1)
      return changed.map((row) => order.map((place) => row[place] ?? ''))
    }
    case 1:
      return [...changed, ...changed]
    case 2:
      return changed.map((row) => row.slice(0, random(row.length + 1)))
    case 3:
      return changed.map((row) => [...row, ...Array.from({ length: random(300) }, () => 'x')])
    case 4:
      return changed.slice(random(changed.length))
    default:
      return changed
  }
}

/** A file of bytes cut, changed, added or taken out anywhere. */
function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = [...bytes]
  switch (random(5)) {
    case 0:
      return bytes.slice(0, random(bytes.length))
    case 1:
      changed.splice(
        random(changed.length),
        random(50),
        ...Array.from({ length: random(50) }, () => random(256)),
      )
      return Uint8Array.from(changed)
    case 2:
      return bytes.slice(random(bytes.length))
    default:
      for (let count = random(40); count >= 0; count -= 1) changed[random(changed.length)] = random(256)
      return Uint8Array.from(changed)
  }
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}

type Part = { name: string; content: string }

/** The parts of a workbook as text. */
export function unzip(bytes: Uint8Array): Part[] {
  const zip = Buffer.from(bytes)
  const parts: Part[] = []
  let place = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16)
  while (zip.readUInt32LE(place) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(place + at))
    const entry = zip.readUInt32LE(place + 42)
    const start = entry + 30 + zip.readUInt16LE(entry + 26) + zip.readUInt16LE(entry + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(place + 20))
    const content = zip.readUInt16LE(place + 10) === 0 ? packed : inflateRawSync(packed)
    parts.push({
      name: zip.toString('utf8', place + 46, place + 46 + (nameLength ?? 0)),
      content: content.toString('utf8'),
    })
    place += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

/** A sound zip whose parts say what no spreadsheet says. */
function mutateWorkbook(parts: readonly Part[], random: Random): Uint8Array {
  const chosen = random(parts.length)
  const changed = parts.map((part, index) =>
    index === chosen ? { ...part, content: mutateXml(part.content, random) } : part,
  )
  const kept = random(8) === 0 ? changed.filter((_, index) => index !== random(parts.length)) : changed
  return writeZip(kept, new Date('2026-04-01T00:00:00Z'))
}

const oddXml = [
  ...[
    '<',
    '>',
    '</row>',
    '<row r="999999999">',
    '<c r="XFD1048576"><v>1</v></c>',
    '<c t="s"><v>99999</v></c>',
    '&#x110000;',
  ],
  ...[
    '<c r="A1" t="zz"><v>x</v></c>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<!--',
    '<![CDATA[',
    '&bogus;',
    '_xD800_',
    '<row/>',
  ],
  ...[
    '<c r="A2" s="99999"><v>1e999</v></c>',
    '<v>',
    '</v></c>',
    'hidden="1"',
    '<c r="A2"><f>1+1</f></c>',
    '<rPh><t>よみ',
    '"',
  ],
]

function mutateXml(xml: string, random: Random): string {
  let changed = xml
  for (let count = random(4); count >= 0; count -= 1) {
    const at = random(changed.length + 1)
    changed = changed.slice(0, at) + (oddXml[random(oddXml.length)] ?? '') + changed.slice(at + random(30))
  }
  return changed
}

/** A zip bomb in the shape of a workbook: its sheet becomes so many bytes. */
export function aBomb(parts: readonly Part[], sizeBytes: number): Uint8Array {
  const sheet = `<worksheet><sheetData>${' '.repeat(sizeBytes)}</sheetData></worksheet>`
  return writeZip(
    parts.map((part) => (part.name.includes('sheet1.xml') ? { ...part, content: sheet } : part)),
    new Date('2026-04-01T00:00:00Z'),
  )
}

/** The n-th mutated file: CSV in three encodings, broken bytes, and workbooks broken inside and outside. */
export function aMutatedLedger(
  n: number,
  base: {
    rows: readonly (readonly string[])[]
    workbook: Uint8Array
    parts: readonly Part[]
    cp932: Cp932Writer
  },
): Uint8Array {
  const random = someRandom(n * 7919 + 17)
  const { cp932 } = base
  switch (n % 6) {
    case 0:
      return new TextEncoder().encode(toCsv(mutateRows(base.rows, random)))
    case 1:
      return cp932.encode(cp932.markGaps(toCsv(mutateRows(base.rows, random))))
    case 2:
      return new Uint8Array(Buffer.from(`\ufeff${toCsv(mutateRows(base.rows, random))}`, 'utf16le'))
    case 3:
      return mutateBytes(cp932.encode(cp932.markGaps(toCsv(base.rows))), random)
    case 4:
      return mutateBytes(base.workbook, random)
    default:
      return mutateWorkbook(base.parts, random)
  }
}
