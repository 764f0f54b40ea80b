/** One page as a commit left it in the log beside a database. */
export type LogFrame = Readonly<{ page: number; bytes: Buffer }>

/** What the log adds to the file: its pages in their order, and how many pages the file has with them. */
export type LogContent = Readonly<{ frames: readonly LogFrame[]; pageCount: number }>

const headerBytes = 32
const frameHeaderBytes = 24
const magics = [0x377f0682, 0x377f0683]

type Sums = readonly [number, number]

/**
 * The frames of a write-ahead log up to its last whole commit, read as SQLite's file format describes it: a frame counts
 * when its salts and its running checksum fit. Undefined where the log holds no commit.
 */
export function readLogFrames(log: Buffer): LogContent | undefined {
  if (log.length < headerBytes || !magics.includes(log.readUInt32BE(0))) return undefined
  const isLittle = log.readUInt32BE(0) === magics[0]
  const pageSize = log.readUInt32BE(8)
  let sums = addSums(log, { start: 0, end: 24, isLittle }, [0, 0])
  if (!areSums(log, 24, sums)) return undefined
  const frames: LogFrame[] = []
  let committed = { frameCount: 0, pageCount: 0 }
  for (let at = headerBytes; at + frameHeaderBytes + pageSize <= log.length; ) {
    const start = at + frameHeaderBytes
    sums = addSums(log, { start: at, end: at + 8, isLittle }, sums)
    sums = addSums(log, { start, end: start + pageSize, isLittle }, sums)
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0 || !areSums(log, at + 16, sums)) break
    frames.push({ page: log.readUInt32BE(at), bytes: log.subarray(start, start + pageSize) })
    const pageCount = log.readUInt32BE(at + 4)
    if (pageCount > 0) committed = { frameCount: frames.length, pageCount }
    at = start + pageSize
  }
  const { frameCount, pageCount } = committed
  return frameCount === 0 ? undefined : { frames: frames.slice(0, frameCount), pageCount }
}

type Part = Readonly<{ start: number; end: number; isLittle: boolean }>

/** The format's own sum: two words at a time, in the byte order the log was begun with. */
function addSums(log: Buffer, { start, end, isLittle }: Part, [first, second]: Sums): Sums {
  const view = new DataView(log.buffer, log.byteOffset, log.length)
  let [one, other] = [first, second]
  for (let at = start; at < end; at += 8) {
    one = (one + view.getUint32(at, isLittle) + other) >>> 0
    other = (other + view.getUint32(at + 4, isLittle) + one) >>> 0
  }
  return [one, other]
}

function areSums(log: Buffer, at: number, [one, other]: Sums): boolean {
  return log.readUInt32BE(at) === one && log.readUInt32BE(at + 4) === other
}
