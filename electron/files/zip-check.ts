import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../shared/errors/app-error.ts'

const maxEntries = 2_000

/**
 * Unpacks every entry of a zip into nothing, to see that all together they stay under a size: what the directory says
 * may be a lie. Throws `file_unreadable` with reason broken, passwordProtected or expandsTooFar.
 */
export function checkZip(bytes: Uint8Array, maxExpandedBytes: number): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = maxExpandedBytes
  for (const entry of readDirectory(zip)) {
    if (entry.flags % 2 === 1) throw unreadable('passwordProtected')
    left -= entry.expandedSize
    if (left < 0) throw tooFar(maxExpandedBytes)
  }
  left = maxExpandedBytes
  for (const entry of readDirectory(zip)) left -= unpack(zip, entry, { left, most: maxExpandedBytes }).length
}

/** The entries of a zip by their names; what is not asked for is never unpacked. */
export type ZipParts = Readonly<{
  names: readonly string[]
  /** The bytes of an entry, or undefined where there is none of that name. All together stay under the limit. */
  read: (name: string) => Buffer | undefined
}>

/** Opens a zip without unpacking anything. Throws `file_unreadable` as `checkZip` does. */
export function openZip(bytes: Uint8Array, maxExpandedBytes: number): ZipParts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map(readDirectory(zip).map((entry) => [entry.name, entry]))
  let left = maxExpandedBytes
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      if (entry.flags % 2 === 1) throw unreadable('passwordProtected')
      const content = unpack(zip, entry, { left, most: maxExpandedBytes })
      left -= content.length
      return content
    },
  }
}

type Entry = {
  name: string
  flags: number
  method: number
  size: number
  expandedSize: number
  offset: number
}

function readDirectory(zip: Buffer): Entry[] {
  try {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    const count = zip.readUInt16LE(end + 10)
    if (end < 0 || count > maxEntries) throw unreadable('broken')
    const entries: Entry[] = []
    let place = zip.readUInt32LE(end + 16)
    for (let index = 0; index < count; index += 1) {
      if (zip.readUInt32LE(place) !== 0x02014b50) throw unreadable('broken')
      const nameEnd = place + 46 + zip.readUInt16LE(place + 28)
      entries.push({
        name: zip.toString('utf8', place + 46, nameEnd),
        flags: zip.readUInt16LE(place + 8),
        method: zip.readUInt16LE(place + 10),
        size: zip.readUInt32LE(place + 20),
        expandedSize: zip.readUInt32LE(place + 24),
        offset: zip.readUInt32LE(place + 42),
      })
      const lengths = [28, 30, 32].map((at) => zip.readUInt16LE(place + at))
      place += 46 + lengths.reduce((sum, length) => sum + length, 0)
    }
    return entries
  } catch (error) {
    throw error instanceof RangeError ? unreadable('broken', error) : error
  }
}

/** So much more than it says, an entry may be: a directory that is a little wrong is met. */
const lieBytes = 1_000_000

/** Unpacks hardly more than the directory says there is, and nothing at all where that is too much already. */
function unpack(zip: Buffer, entry: Entry, { left, most }: { left: number; most: number }): Buffer {
  if (entry.expandedSize > left) throw tooFar(most)
  try {
    const nameLength = zip.readUInt16LE(entry.offset + 26)
    const start = entry.offset + 30 + nameLength + zip.readUInt16LE(entry.offset + 28)
    const packed = zip.subarray(start, start + entry.size)
    if (entry.method === 0 && packed.length <= left) return packed
    if (entry.method === 0) throw tooFar(most)
    if (entry.method !== 8) throw unreadable('broken')
    return inflateRawSync(packed, { maxOutputLength: Math.min(left, Math.max(entry.expandedSize, lieBytes)) })
  } catch (error) {
    if (error instanceof AppError) throw error
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLong ? tooFar(most, error) : unreadable('broken', error)
  }
}

function tooFar(maxExpandedBytes: number, cause?: unknown): AppError {
  return new AppError('file_unreadable', { reason: 'expandsTooFar', maxExpandedBytes }, cause)
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError('file_unreadable', { reason }, cause)
}
