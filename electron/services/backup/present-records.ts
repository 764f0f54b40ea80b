import type { PresentRecords } from '../../../shared/contract/restores.ts'
import type { Database } from '../../data/database.ts'
import { openDatabaseImage, readDatabaseImage } from '../../data/database-image.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import {
  countChangesAfter,
  findHashAt,
  findLastChange,
} from '../../data/repositories/record-change-repository.ts'
import { countRows } from '../../data/repositories/soundness-repository.ts'
import { withStorageErrors } from '../../data/storage-error.ts'
import type { BackupSummary } from '../../files/backup/manifest.ts'
import { toDataFile } from '../data-folder.ts'
import type { ProgramState } from '../program-state.ts'
import { isSafeToRead } from '../start-check/damage.ts'

export type Present = Readonly<{ records: PresentRecords; rowCounts: Record<string, number> }>

/**
 * What a restore would put aside, held against a backup; null where nothing is there or can be read. Of damaged records
 * it names nobody: whoever starts the program may see it.
 */
export function findPresent({ folder }: ProgramState, summary: BackupSummary): Present | null {
  if (folder.kind === 'ready') return describe(folder.db, summary)
  if (folder.kind !== 'unusable' || !isSafeToRead(folder.damage)) return null
  const db = withStorageErrors(() => openDatabaseImage(readDatabaseImage(toDataFile(folder.folder))))
  try {
    const { records, rowCounts } = describe(db, summary)
    return { records: { ...records, changedBy: '' }, rowCounts }
  } finally {
    db.close()
  }
}

function describe(db: Database, { history }: BackupSummary): Present {
  const { name, isSample } = getOrganization(db)
  const last = findLastChange(db)
  const hash = findHashAt(db, history.entryCount)
  const records = {
    organizationName: name,
    isSample,
    changedAt: last?.at ?? null,
    changedBy: last?.by ?? '',
    isLonger: getHistoryHead(db).sequence >= history.entryCount,
    isOther: hash !== undefined && hash !== history.headHash,
    changesSince: countChangesAfter(db, history.entryCount),
  }
  return { records, rowCounts: countRows(db) }
}
