import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import { AppError } from '../../../shared/errors/app-error.ts'
import {
  type ChunkCipher,
  chunkBytes,
  openChunkCipher,
  readHeadLength,
  storedChunkBytes,
  tagBytes,
} from './chunk-cipher.ts'

/** Whether the file is a backup under a passphrase. */
export async function isUnderPassphrase(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    return readHeadLength(await readAt(handle, 0, 12)) !== undefined
  } finally {
    await handle.close()
  }
}

/** Opens the file for reading its plain bytes at any place; `plainBytes` is how many there are. */
export async function openEncryptedFile(
  file: string,
  passphrase: string,
): Promise<{ reader: RandomAccessReader; plainBytes: number }> {
  const handle = await open(file, 'r')
  try {
    const headLength = readHeadLength(await readAt(handle, 0, 12)) ?? broken()
    const cipher = openChunkCipher(await readAt(handle, 0, headLength), passphrase)
    const stored = (await handle.stat()).size - headLength
    const chunks = Math.ceil(stored / storedChunkBytes)
    if (stored < tagBytes) broken()
    const reader = new EncryptedReader({ handle, cipher, headLength, stored, chunks })
    return { reader, plainBytes: stored - chunks * tagBytes }
  } catch (error) {
    await handle.close()
    throw error
  }
}

type Source = Readonly<{
  handle: FileHandle
  cipher: ChunkCipher
  headLength: number
  stored: number
  chunks: number
}>

class EncryptedReader extends RandomAccessReader {
  readonly #source: Source
  /** The chunk read last: small entries stand many in one. */
  #last: { readonly index: number; readonly chunk: Promise<Buffer> } | undefined

  constructor(source: Source) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#readRange(start, end))
  }

  override close(done: (error: Error | null) => void): void {
    this.#source.handle.close().then(
      () => done(null),
      (error: Error) => done(error),
    )
  }

  async *#readRange(start: number, end: number): AsyncGenerator<Buffer> {
    for (let place = start; place < end; ) {
      const index = Math.floor(place / chunkBytes)
      const chunk = await this.#readChunk(index)
      const from = place - index * chunkBytes
      const part = chunk.subarray(from, Math.min(chunk.length, end - index * chunkBytes))
      if (part.length === 0) broken()
      place += part.length
      yield part
    }
  }

  #readChunk(index: number): Promise<Buffer> {
    if (this.#last?.index !== index) this.#last = { index, chunk: this.#openChunk(index) }
    return this.#last.chunk
  }

  async #openChunk(index: number): Promise<Buffer> {
    const { handle, cipher, headLength, stored, chunks } = this.#source
    const place = index * storedChunkBytes
    const length = Math.min(storedChunkBytes, stored - place)
    const bytes = await readAt(handle, headLength + place, length)
    return cipher.open(bytes, index, index === chunks - 1)
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

function broken(): never {
  throw new AppError('file_unreadable', { reason: 'brokenBackup' })
}
