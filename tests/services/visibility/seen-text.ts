import { createHash } from 'node:crypto'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { readPdfCharacters } from '../../support/pdf.ts'

/** Everything a caller can read out of an answer: each value, and of files the name and whatever is inside. */
export type ReadSeen = (answer: unknown) => Promise<string>

/** Reads answers; a PDF it has read before is not read again. */
export function aReader(): ReadSeen {
  const read = new Map<string, string>()
  const toText: ReadSeen = async (answer) => {
    if (answer instanceof File) return `${answer.name} ${await toFileText(answer, read)}`
    if (typeof answer !== 'object' || answer === null) return String(answer)
    const parts = await Promise.all(
      Object.entries(answer).map(async ([name, part]) => `${name} ${await toText(part)}`),
    )
    return parts.join('\n')
  }
  return async (answer) => (await toText(answer)).replaceAll(/[\s\u3000]/g, '')
}

async function toFileText(file: File, read: Map<string, string>): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const key = createHash('sha256').update(bytes).digest('hex')
  const text = read.get(key) ?? toContentText(bytes)
  read.set(key, text)
  return text
}

function toContentText(bytes: Buffer): string {
  const asIs = bytes.toString('utf8')
  if (asIs.startsWith('PK')) return `${asIs} ${unzip(bytes)}`
  if (!asIs.startsWith('%PDF-1.') || !asIs.includes('startxref')) return asIs
  // what is printed, and what else lies in the file: bookmarks, attached records
  return `${readPdfCharacters(bytes)} ${readPdfStreams(bytes)}`
}

/** The file as it is and each of its streams unpacked; a text of two bytes a letter loses its zeros. */
function readPdfStreams(bytes: Buffer): string {
  const asIs = bytes.toString('latin1')
  const streams = [...asIs.matchAll(/stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length
    try {
      return inflateSync(bytes.subarray(start, asIs.indexOf('endstream', start))).toString('utf8')
    } catch {
      // not packed, or the word stands in the middle of a stream: it is in the file as it is
      return ''
    }
  })
  return [asIs, ...streams].join('\n').replaceAll('\0', '')
}

/** The unpacked text of every entry. */
function unzip(bytes: Buffer): string {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let place = bytes.readUInt32LE(end + 16)
  const texts: string[] = []
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20)]
    const entry = bytes.readUInt32LE(place + 42)
    const start = entry + 30 + bytes.readUInt16LE(entry + 26) + bytes.readUInt16LE(entry + 28)
    const packed = bytes.subarray(start, start + size)
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    place += 46 + [28, 30, 32].reduce((sum, offset) => sum + bytes.readUInt16LE(place + offset), 0)
  }
  return texts.join('\n')
}
