import { flushFile } from '../../data/durable-file.ts'
import { openLentDatabase } from '../../data/lent-database.ts'

const pagesAtATime = 1000

/** Copies lent records as they are at this moment, whatever is written to them meanwhile, and flushes the copy. */
export async function copyLent(
  { source, target }: Readonly<{ source: string; target: string }>,
  signal: AbortSignal,
): Promise<void> {
  const db = openLentDatabase(source)
  try {
    // a reader keeps what it saw first; without it the copying began anew after every change
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    await db.backup(target, {
      progress: () => {
        signal.throwIfAborted()
        return pagesAtATime
      },
    })
    db.exec('COMMIT')
  } finally {
    db.close()
  }
  flushFile(target)
}
