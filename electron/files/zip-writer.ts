import { deflateRawSync } from 'node:zlib'

export type ZipEntry = Readonly<{ name: string; content: string }>

/** 2.0, UTF-8 names, deflated. */
const versionNeeded = 20
const flags = 0x0800
const deflated = 8

/** Packs texts into a zip. The same entries and instant give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], modifiedAt: Date): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name, 'utf8')
    const bytes = Buffer.from(content, 'utf8')
    const packed = deflateRawSync(bytes, { level: 9 })
    const about = describeEntry({ bytes, packed, nameBytes, modifiedAt })
    files.push(signature(0x0403), about, nameBytes, packed)
    directory.push(signature(0x0201), toBytes16(versionNeeded), about, toPlace(offset), nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...files, listed, toEnd(entries.length, listed.length, offset)])
}

type Described = Readonly<{ bytes: Buffer; packed: Buffer; nameBytes: Buffer; modifiedAt: Date }>

/** What is said of an entry both before it and in the directory. */
function describeEntry({ bytes, packed, nameBytes, modifiedAt }: Described): Buffer {
  const [time, date] = toDosStamp(modifiedAt)
  return Buffer.concat([
    ...[versionNeeded, flags, deflated, time, date].map(toBytes16),
    ...[toChecksum(bytes), packed.length, bytes.length].map(toBytes32),
    ...[nameBytes.length, 0].map(toBytes16),
  ])
}

/** The part of a directory entry behind the description: no comment, the first disk, no attributes, where it stands. */
function toPlace(offset: number): Buffer {
  return Buffer.concat([...[0, 0, 0].map(toBytes16), ...[0, offset].map(toBytes32)])
}

function toEnd(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  return Buffer.concat([
    signature(0x0605),
    ...[0, 0, count, count].map(toBytes16),
    ...[directoryBytes, directoryOffset].map(toBytes32),
    toBytes16(0),
  ])
}

function signature(kind: number): Buffer {
  return Buffer.concat([Buffer.from('PK', 'latin1'), toBytes16(kind)])
}

function toBytes16(value: number): Buffer {
  return Buffer.from(Uint8Array.of(value & 0xff, value >>> 8))
}

function toBytes32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Time and date as a zip has them: two seconds are the smallest step, 1980 is the first year. */
function toDosStamp(instant: Date): [time: number, date: number] {
  const years = Math.max(0, instant.getUTCFullYear() - 1980)
  return [
    (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1),
    (years << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate(),
  ]
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1
  return rest
})

/** CRC-32, which zlib offers from Node 22.2 on only. */
function toChecksum(bytes: Uint8Array): number {
  let rest = 0xffff_ffff
  for (const byte of bytes) rest = (rest >>> 8) ^ (checksums[(rest ^ byte) & 0xff] ?? 0)
  return (rest ^ 0xffff_ffff) >>> 0
}
