import { type FileHandle, open } from 'node:fs/promises'
import { Writable } from 'node:stream'

/** A new file that is flushed to the device before it counts as written. Fails where one of that name exists. */
export async function toDurableFile(target: string): Promise<Writable> {
  const handle = await open(target, 'wx')
  return new Writable({
    write: (bytes: Buffer, _encoding, done) => settle(writeAll(handle, bytes), done),
    final: (done) => settle(handle.sync(), done),
    destroy: (error, done) => {
      handle.close().then(
        () => done(error),
        (closing: Error) => done(error ?? closing),
      )
    },
  })
}

/** A writable that keeps nothing: for reading a backup through to see that it is whole. */
export function toNothing(onBytes: (count: number) => void = () => undefined): Writable {
  return new Writable({
    write: (bytes: Buffer, _encoding, done) => {
      onBytes(bytes.length)
      done()
    },
  })
}

function settle(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(() => done(), done)
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written, bytes.length - written)).bytesWritten
  }
}
