import { existsSync, readFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { readLogFrames } from './log-frames.ts'

/**
 * The bytes of a database with the log beside it worked in, as SQLite would see it after opening. Only reads: neither
 * file is touched and nothing is made beside them, so that a damaged folder stays as it was found.
 */
export function readDatabaseImage(file: string): Buffer {
  const main = readFileSync(file)
  const log = `${file}-wal`
  const content = existsSync(log) ? readLogFrames(readFileSync(log)) : undefined
  return markAsPlain(content === undefined ? main : workIn(main, content))
}

/** The records of an image in memory. What is written to them is gone when they are closed. */
export function openDatabaseImage(image: Buffer): SqliteDatabase.Database {
  const db = new SqliteDatabase(image)
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  return db
}

function workIn(main: Buffer, { frames, pageCount }: NonNullable<ReturnType<typeof readLogFrames>>): Buffer {
  const pageSize = frames[0]?.bytes.length ?? 0
  const image = Buffer.alloc(pageCount * pageSize)
  main.copy(image)
  for (const { page, bytes } of frames) {
    if (page <= pageCount) bytes.copy(image, (page - 1) * pageSize)
  }
  return image
}

/** Bytes 18 and 19 say that there is a log to be looked for, which a database in memory cannot have. */
function markAsPlain(image: Buffer): Buffer {
  if (image.length < 20) return image
  image.fill(1, 18, 20)
  return image
}
