import { getHistoryHead, insertHistoryEntry } from '../../electron/data/repositories/history-repository.ts'
import { toEntryHash } from '../../electron/services/history-chain.ts'
import { getReadyFolder, type ProgramState } from '../../electron/services/program-state.ts'

/** So many entries as changes of records leave them, chained as the program chains them. */
export function addEntries(program: ProgramState, count: number, recordKind = 'asset'): void {
  const { db } = getReadyFolder(program)
  const write = db.transaction(() => {
    let head = getHistoryHead(db)
    for (let index = 0; index < count; index += 1) {
      const entry = {
        sequence: head.sequence + 1,
        at: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString(),
        accountId: null,
        accountName: index % 3 === 0 ? '計測 花子' : '計測 太郎',
        act: index === 10 ? 'assets.retire' : 'assets.update',
        recordKind,
        recordId: `asset-${index % 1000}`,
        beforeJson: JSON.stringify({ name: `契約書類 ${index}`, place: '書庫', note: '保存年限の見直し前' }),
        afterJson: JSON.stringify({ name: `契約書類 ${index}`, place: '金庫', note: '鍵のかかる所へ移した' }),
        previousHash: head.hash,
      }
      const hash = toEntryHash(entry)
      insertHistoryEntry(db, { ...entry, hash })
      head = { sequence: entry.sequence, hash }
    }
  })
  write()
}
