import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { withStorageErrors } from './storage-error.ts'

/** Writes the whole file or leaves what was there: temporary name, flush, rename, flush of the folder. */
export function writeFileDurably(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.unfinished`
  withStorageErrors(() => {
    try {
      writeAll(unfinished, bytes)
      renameSync(unfinished, file)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
    flushFolder(dirname(file))
  })
}

function writeAll(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w')
  try {
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(handle, bytes, written, bytes.length - written)
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Flushes a file that was written by other means. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename in the folder last through a power cut. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
