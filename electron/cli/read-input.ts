import { createReadStream } from 'node:fs'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * The bytes of a file, or of standard input for `-`. Reading stops one byte behind `maxBytes`, which is enough to
 * know that there are too many. Throws `file_missing`, `file_denied`, or `file_unreadable` (reason `folder`).
 */
export async function readInput(name: string, maxBytes: number, terminal: Terminal): Promise<Uint8Array> {
  try {
    return await collect(name === '-' ? terminal.input : createReadStream(name), maxBytes + 1)
  } catch (error) {
    throw toReadError(name, error) ?? error
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    read.push(chunk)
    size += chunk.length
    if (size >= maxBytes) break
  }
  return Buffer.concat(read).subarray(0, maxBytes)
}

function toReadError(name: string, error: unknown): AppError | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const details = { file: name }
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new AppError('file_missing', details, error)
  if (error.code === 'EISDIR') return new AppError('file_unreadable', { ...details, reason: 'folder' }, error)
  if (error.code === 'EACCES' || error.code === 'EPERM') return new AppError('file_denied', details, error)
  return undefined
}
