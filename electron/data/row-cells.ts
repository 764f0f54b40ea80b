// Where SQLite keeps its rows: a reader of the part of its file format (sqlite.org/fileformat2.html) that holds them.

/** Bytes of the file from `start` up to but not with `end`. */
export type Span = Readonly<{ start: number; end: number }>

/**
 * One entry of a tree. A row's values lie in `content`; `head` says how long the row and each value is, and where they
 * go on; `types` is the part of it that has the kinds of the values. An entry that only leads on holds no row.
 */
export type Cell = Readonly<{
  page: number
  head: readonly Span[]
  content: readonly Span[]
  row: Readonly<{ length: number; types: Span }> | null
}>

type Layout = Readonly<{ file: Buffer; pageSize: number; usableSize: number }>
type Page = Readonly<{ number: number; start: number; kind: number; cellStarts: readonly number[] }>

const kinds = { indexInterior: 2, tableInterior: 5, tableLeaf: 13 } as const

/** Every cell of the sound tree that begins at a page, on all its pages and those its long rows go on. */
export function* iterateCells(file: Buffer, rootPage: number): Generator<Cell> {
  const layout = readLayout(file)
  const waiting = [rootPage]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = readPage(layout, number)
    waiting.push(...listChildren(layout, page))
    for (const start of page.cellStarts) yield readCell(layout, page, start)
  }
}

/** A number of one to nine bytes, and the place after it. */
export function readVarint(file: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let place = start; place < start + 8; place += 1) {
    const byte = file.readUInt8(place)
    value = value * 128 + (byte % 128)
    if (byte < 128) return { value, end: place + 1 }
  }
  return { value: value * 256 + file.readUInt8(start + 8), end: start + 9 }
}

function readLayout(file: Buffer): Layout {
  const size = file.readUInt16BE(16)
  const pageSize = size === 1 ? 65_536 : size
  return { file, pageSize, usableSize: pageSize - file.readUInt8(20) }
}

function readPage({ file, pageSize }: Layout, number: number): Page {
  const start = (number - 1) * pageSize
  const head = toPageHead(number, start)
  const kind = file.readUInt8(head)
  const pointers = head + (isInterior(kind) ? 12 : 8)
  const cellStarts = Array.from(
    { length: file.readUInt16BE(head + 3) },
    (_, index) => start + file.readUInt16BE(pointers + index * 2),
  )
  return { number, start, kind, cellStarts }
}

/** The first page begins with the head of the file. */
function toPageHead(number: number, start: number): number {
  return number === 1 ? 100 : start
}

function isInterior(kind: number): boolean {
  return kind === kinds.indexInterior || kind === kinds.tableInterior
}

function listChildren({ file }: Layout, page: Page): number[] {
  if (!isInterior(page.kind)) return []
  const rightmost = toPageHead(page.number, page.start) + 8
  return [...page.cellStarts, rightmost].map((place) => file.readUInt32BE(place))
}

function readCell(layout: Layout, { number: page, kind }: Page, start: number): Cell {
  const { file } = layout
  const entry = isInterior(kind) ? start + 4 : start
  const length = readVarint(file, entry)
  // an inner entry of a table has the key there, and no row
  if (kind === kinds.tableInterior)
    return { page, head: [{ start, end: length.end }], content: [], row: null }
  const rowStart = kind === kinds.tableLeaf ? readVarint(file, length.end).end : length.end
  const rowEnd = rowStart + toLocalLength(layout, kind, length.value)
  const types = { start: rowStart, end: Math.min(rowStart + readVarint(file, rowStart).value, rowEnd) }
  const head: Span[] = [{ start, end: types.end }]
  const content: Span[] = [{ start: types.end, end: rowEnd }]
  follow(layout, { place: rowEnd, length: rowStart + length.value - rowEnd }, { head, content })
  return { page, head, content, row: { length: length.value, types } }
}

/** How much of a row of this length lies on the page itself. */
function toLocalLength({ usableSize }: Layout, kind: number, length: number): number {
  const most = kind === kinds.tableLeaf ? usableSize - 35 : Math.floor(((usableSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23
  const filling = least + ((length - least) % (usableSize - 4))
  return filling <= most ? filling : least
}

/** Adds the pages a long row goes on: each names the next and then holds the bytes. */
function follow(
  { file, pageSize, usableSize }: Layout,
  rest: { place: number; length: number },
  cell: { head: Span[]; content: Span[] },
): void {
  if (rest.length === 0) return
  cell.head.push({ start: rest.place, end: rest.place + 4 })
  for (let { place, length } = rest; length > 0; length -= usableSize - 4) {
    place = (file.readUInt32BE(place) - 1) * pageSize
    cell.head.push({ start: place, end: place + 4 })
    cell.content.push({ start: place + 4, end: place + 4 + Math.min(length, usableSize - 4) })
  }
}
