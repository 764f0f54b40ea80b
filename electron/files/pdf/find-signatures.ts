/** A signature as it stands in a file's bytes: the CMS structure, and from where to where it signs. */
export type SignatureInFile = Readonly<{
  cms: Uint8Array
  /** The digits of the signature lie between these two offsets and are not signed. */
  gap: Readonly<{ start: number; end: number }>
  /** Where what it signs ends; bytes after it were added later. */
  end: number
}>

const mark = Buffer.from('/ByteRange')
const range = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/
const mostSignatures = 20
const longestRange = 100
const longestDigits = 128 * 1024

/**
 * The signatures of a PDF, the newest last, as its raw bytes tell. A signature whose range leaves out anything but its
 * own digits, or that does not begin at the file's first byte, proves nothing about the file and is not given.
 */
export function findSignatures(pdf: Buffer): readonly SignatureInFile[] {
  const found: SignatureInFile[] = []
  for (let at = pdf.indexOf(mark); at >= 0 && found.length < mostSignatures; at = pdf.indexOf(mark, at + 1)) {
    const signature = readSignature(pdf, at)
    if (signature) found.push(signature)
  }
  return found.sort((a, b) => a.end - b.end)
}

function readSignature(pdf: Buffer, at: number): SignatureInFile | undefined {
  const match = range.exec(pdf.toString('latin1', at, at + longestRange))
  if (!match) return undefined
  const [first = -1, start = 0, second = 0, length = 0] = match.slice(1).map(Number)
  const end = second + length
  const isGap = first === 0 && start < second && second - start <= longestDigits && end <= pdf.length
  // the digits belong to the dictionary that names the range
  if (!isGap || at >= end) return undefined
  const digits = /^<([0-9a-f\s]*)>$/i.exec(pdf.toString('latin1', start, second))?.[1]
  if (digits === undefined) return undefined
  return { cms: Buffer.from(digits.replace(/\s/g, ''), 'hex'), gap: { start, end: second }, end }
}
