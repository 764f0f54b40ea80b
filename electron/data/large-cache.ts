import type { Database } from './database.ts'

/** In KiB: thousands of rows of a register and their history, which else go to the disk and back while they are written. */
const largeKib = 16_384

/** Gives SQLite room for a transaction over thousands of rows, and takes it back. */
export async function withLargeCache<Result>(db: Database, act: () => Promise<Result>): Promise<Result> {
  const before = db.pragma('cache_size', { simple: true })
  db.pragma(`cache_size = -${largeKib}`)
  try {
    return await act()
  } finally {
    if (db.open) db.pragma(`cache_size = ${before}`)
  }
}
