const largestBytes = 2_000_000

/** The text of a file in UTF-8 (with or without its mark), UTF-16 or CP932; rejects anything else. */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > largestBytes) throw new Error('the file is too large for a policy text')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = decode(bytes)
  if (text.includes('\u0000')) throw new Error('the file is not a text')
  return text.replaceAll('\r\n', '\n')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  }
}
