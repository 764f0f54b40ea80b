import { inflateRawSync } from 'node:zlib'

/** The text of one entry, read by the directory at the end as other programs read it. Throws where it is not there. */
export function readZipEntry(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let place = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(place + at))
    if (zip.toString('utf8', place + 46, place + 46 + (nameLength ?? 0)) === name) {
      const local = zip.readUInt32LE(place + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(place + 20))).toString('utf8')
    }
    place += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`${name} is not in the zip`)
}
