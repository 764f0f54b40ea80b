import type { Database } from '../../electron/data/database.ts'
import { insertHistoryEntry, iterateHistory } from '../../electron/data/repositories/history-repository.ts'
import { toCanonicalJson, toEntryHash } from '../../electron/services/history-chain.ts'

/** Writes the history anew as releases wrote it that noted no fingerprints of rows. The guards must be down. */
export function forgetSettledRows(db: Database): void {
  const entries = [...iterateHistory(db)]
  db.exec('DELETE FROM history_entry')
  let previousHash = '0'.repeat(64)
  for (const entry of entries) {
    const kept = { ...entry, afterJson: forget(entry.afterJson), previousHash }
    previousHash = toEntryHash(kept)
    insertHistoryEntry(db, { ...kept, hash: previousHash })
  }
  db.prepare('UPDATE history_head SET hash = ?').run(previousHash)
}

function forget(json: string | null): string | null {
  if (json === null) return null
  const { settledRows: _, ...fields } = JSON.parse(json) as Record<string, unknown>
  return toCanonicalJson(fields)
}
