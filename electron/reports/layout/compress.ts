import { deflateSync } from 'node:zlib'

/** Gives up a twelfth of the size for a third of the time; a long report spends much of its time here. */
const level = 3

/** Compresses what is written into a PDF in Latin-1. */
export function compress(text: string): Uint8Array {
  return deflateSync(Buffer.from(text, 'latin1'), { level })
}
