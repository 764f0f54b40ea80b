import { statSync } from 'node:fs'
import { toAttachmentFile } from '../../data/attachment-files.ts'
import type { Database } from '../../data/database.ts'
import { allMigrations } from '../../data/migrations/all-migrations.ts'
import { newestNumber, readMigrationNumber } from '../../data/migrations/run-migrations.ts'
import { getHistoryHead, listHistoryBefore } from '../../data/repositories/history-repository.ts'
import { listKeptFiles } from '../../data/repositories/soundness-repository.ts'
import { isAsTaken } from '../conversion/stand-ins.ts'
import { findEntryFault } from '../history-chain.ts'
import { type Damage, toDamageError } from './damage.ts'

/** How many entries at the end of the history are held against one another at each start. */
const entryCount = 100
/** In milliseconds; files for which there is no time are looked at by the full check. */
const filesMs = 40

/** Refuses records whose quick check finds damage; older ones, whose tables are others, are checked once they were renewed. */
export function refuseDamaged(db: Database, dataFolder: string): void {
  if (readMigrationNumber(db) !== newestNumber(allMigrations)) return
  const damage = findQuickDamage(db, dataFolder)
  if (damage !== undefined) throw toDamageError(damage)
}

/** The end of the history and whether every kept file is there in its size: what can be told at each start. */
export function findQuickDamage(db: Database, dataFolder: string): Damage | undefined {
  return findChainDamage(db) ?? findFileDamage(db, dataFolder)
}

function findChainDamage(db: Database): Damage | undefined {
  const head = getHistoryHead(db)
  const newest = listHistoryBefore(db, { record: null, before: null, limit: entryCount, hiddenIds: [] })
  const last = newest[0]
  if ((last?.sequence ?? 0) !== head.sequence || (last !== undefined && last.hash !== head.hash))
    return { kind: 'records', place: '履歴の末尾' }
  for (const [index, entry] of newest.entries()) {
    const previous = newest[index + 1]
    const place = { sequence: entry.sequence, previousHash: previous?.hash ?? entry.previousHash }
    const fault = findEntryFault(entry, place, (taken, present) => isAsTaken(db, taken, present))
    const isGap = previous !== undefined && previous.sequence !== entry.sequence - 1
    if (fault === undefined && !isGap) continue
    return { kind: index === 0 ? 'records' : 'history', place: `履歴 ${entry.sequence} 番` }
  }
  return undefined
}

/** Names no file: who may see its name is not known before anybody signed in. */
function findFileDamage(db: Database, dataFolder: string): Damage | undefined {
  const until = performance.now() + filesMs
  let wrongCount = 0
  for (const { sha256, sizeBytes } of listKeptFiles(db)) {
    if (performance.now() > until) break
    const found = statSync(toAttachmentFile(dataFolder, sha256), { throwIfNoEntry: false })
    if (found?.size !== sizeBytes) wrongCount += 1
  }
  if (wrongCount === 0) return undefined
  const place = `添付ファイルのうち ${wrongCount} 件が、ないか、大きさが違います`
  return { kind: 'attachments', place }
}
