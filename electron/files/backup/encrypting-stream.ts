import { Transform, type TransformCallback } from 'node:stream'
import { type ChunkCipher, chunkBytes } from './chunk-cipher.ts'

/** Turns plain bytes into the head and the sealed chunks of a file under a passphrase. */
export class EncryptingStream extends Transform {
  readonly #cipher: ChunkCipher
  readonly #chunk = Buffer.alloc(chunkBytes)
  #filled = 0
  #index = 0

  constructor(cipher: ChunkCipher) {
    super()
    this.#cipher = cipher
    this.push(cipher.head)
  }

  override _transform(bytes: Buffer, _encoding: string, done: TransformCallback): void {
    for (let read = 0; read < bytes.length; ) {
      // a full chunk waits until it is known that more follows: only the last is sealed as the last
      if (this.#filled === chunkBytes) this.#sealChunk(false)
      const copied = bytes.copy(this.#chunk, this.#filled, read)
      this.#filled += copied
      read += copied
    }
    done()
  }

  override _flush(done: TransformCallback): void {
    this.#sealChunk(true)
    done()
  }

  #sealChunk(isLast: boolean): void {
    this.push(this.#cipher.seal(this.#chunk.subarray(0, this.#filled), this.#index, isLast))
    this.#index += 1
    this.#filled = 0
  }
}
