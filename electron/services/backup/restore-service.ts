import { writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupContents, RehearsalResult } from '../../../shared/contract/restores.ts'
import { flushFile } from '../../data/durable-file.ts'
import type { BackupSummary } from '../../files/backup/manifest.ts'
import { toAppError } from '../app-error-of.ts'
import { giveOut } from '../given-out.ts'
import { lookIntoRemembered, openVerified, switchFolder } from '../open-folder.ts'
import { type Connection, findActor, makeServiceContext, type ProgramState } from '../program-state.ts'
import { inTransaction, recordChange } from '../service-context.ts'
import { endFullCheck } from '../start-check/full-check.ts'
import { type BackupSource, bringIn, refuseNewer } from './bring-in.ts'
import { findPresent } from './present-records.ts'
import { removeFolder } from './remove-folder.ts'
import { completeName, switchOver, toIncomingFolder } from './restore-place.ts'

/** Asks for a backup with the system's dialog; null when it was cancelled or this PC has none. */
export async function chooseBackupFile(connection: Connection): Promise<{ file: string | null }> {
  const file = (await connection.program.options.dialogs?.chooseBackup()) ?? null
  return { file: file === null ? null : giveOut(connection, file) }
}

/** What is in a backup, beside what a restore would put aside. */
export async function showContents(program: ProgramState, source: BackupSource): Promise<BackupContents> {
  const { manifest } = await inOwnWords(() =>
    program.backupRoom.work((desk) => desk.run({ kind: 'inspect', ...source })),
  )
  refuseNewer(manifest.summary)
  const present = await inOwnWords(async () => findPresent(program, manifest.summary))
  return {
    ...toShown(manifest.summary),
    sizeBytes: (await stat(source.file)).size,
    present: present?.records ?? null,
    tables: compareCounts(manifest.summary, present?.rowCounts ?? null),
  }
}

function toShown(summary: BackupSummary) {
  const { madeAt, madeBy, programEdition, organizationName, isSample, history, attachmentCount } = summary
  return {
    madeAt,
    madeBy,
    programEdition,
    organizationName,
    isSample,
    entryCount: history.entryCount,
    attachmentCount,
  }
}

function compareCounts({ rowCounts }: BackupSummary, present: Record<string, number> | null) {
  const names = Object.keys({ ...rowCounts, ...present }).toSorted()
  return names.map((table) => ({
    table,
    inBackup: rowCounts[table] ?? 0,
    here: present === null ? null : (present[table] ?? 0),
  }))
}

/** Restores into a folder of its own, checks it, and removes it again: whether the backup would do. */
export async function rehearse(program: ProgramState, source: BackupSource): Promise<RehearsalResult> {
  const folder = `${toDataFolder(program)}.予行`
  const startedAt = performance.now()
  return await inOwnWords(async () => {
    const { manifest, sha256 } = await program.backupRoom.work((desk) => bringIn(source, folder, desk))
    await removeFolder(folder)
    return {
      ...toShown(manifest.summary),
      sha256,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    }
  })
}

/**
 * Puts a backup in the place of the data folder: brought in beside it, checked, then switched over by renames, the
 * folder that was in use kept aside. Sessions end. Gives where the old folder is, null where there was none.
 */
export async function restore(
  connection: Connection,
  source: BackupSource,
): Promise<{ asideFolder: string | null }> {
  const { program } = connection
  const folder = toDataFolder(program)
  const incoming = toIncomingFolder(folder)
  return await inOwnWords(async () => {
    const asideFolder = await program.backupRoom.work(async (desk) => {
      await bringIn(source, incoming, desk, (db, summary) => {
        const actor = program.folder.kind === 'ready' ? findActor(connection) : noteOfNobody
        noteRestore(makeServiceContext(program, { db, folder: incoming, actor }), summary)
      })
      markComplete(incoming)
      desk.enter('switching')
      return await switchNow(program, folder)
    })
    program.options.settings.setDataFolder(folder)
    return { asideFolder }
  })
}

const noteOfNobody = { accountId: null, name: '復元', roles: [], staffMemberId: null } as const

function noteRestore(
  context: ReturnType<typeof makeServiceContext>,
  { madeAt, madeBy, history }: BackupSummary,
): void {
  inTransaction(context, () =>
    recordChange(context, {
      act: 'backups.restore',
      recordKind: 'restore',
      recordId: context.newId(),
      before: null,
      after: { backupMadeAt: madeAt, backupMadeBy: madeBy, entryCount: history.entryCount },
    }),
  )
}

/** Where switching fails, the folder that was in use is opened again. */
async function switchNow(program: ProgramState, folder: string): Promise<string | null> {
  await endFullCheck(program)
  switchFolder(program, { kind: 'needsFolder' })
  try {
    const aside = await switchOver(folder, program.options.now())
    switchFolder(program, openVerified(folder))
    return aside
  } catch (error) {
    switchFolder(program, lookIntoRemembered(folder))
    throw error
  }
}

function markComplete(incoming: string): void {
  const mark = join(incoming, completeName)
  writeFileSync(mark, '')
  flushFile(mark)
}

function toDataFolder({ folder, options }: ProgramState): string {
  return 'folder' in folder ? folder.folder : (options.settings.getDataFolder() ?? options.proposedFolder)
}

async function inOwnWords<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw toAppError(error) ?? error
  }
}
