import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { access, constants, mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError, invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import { flushFolder } from '../../data/durable-file.ts'
import { toAppError } from '../app-error-of.ts'
import type { BackupDesk } from '../backup/backup-room.ts'
import { refuseUnfitFolder } from '../backup/backup-service.ts'
import { bringIn } from '../backup/bring-in.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { toDataFile } from '../data-folder.ts'
import { requireGivenOut } from '../given-out.ts'
import { lookIntoRemembered, openVerified, switchFolder } from '../open-folder.ts'
import {
  type Connection,
  getReadyFolder,
  makeServiceContext,
  type ProgramState,
  toServiceContext,
} from '../program-state.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'
import { endFullCheck } from '../start-check/full-check.ts'
import { toFixed } from './data-place-service.ts'
import { markMoved, unmarkMoved } from './moved-mark.ts'

/** The folder the records get inside the chosen one. */
const ownName = '情報セキュリティ台帳'
/** What Windows allows a whole path, and what of it the longest name inside the data folder takes. */
const longestPath = 259
const longestInside = '/attachments/00/'.length + 64 + '.unfinished'.length

export type Move = Readonly<{ folder: string; keptFolder: string }>

/**
 * Moves the records into the chosen folder, see the contract. All other calls wait meanwhile, so that what was copied
 * is all there is; whatever fails opens the folder that was in use again.
 */
export async function moveDataFolder(connection: Connection, chosen: string): Promise<Move> {
  const { program } = connection
  requireGivenOut(connection, 'folder', chosen)
  refuseFixed(program)
  const context = toServiceContext(connection)
  const target = join(resolve(chosen), ownName)
  try {
    await refuseUnfitTarget(context.dataFolder, chosen, target)
    return await program.gate.runAlone(() =>
      program.backupRoom.work(async (desk) => {
        await copyTo(program, context, target, desk)
        desk.enter('switching')
        return await switchTo(program, target)
      }),
    )
  } catch (error) {
    throw toAppError(error) ?? error
  }
}

function refuseFixed(program: ProgramState): void {
  const fixed = toFixed(getReadyFolder(program))
  if (fixed !== null) throw ruleViolation(`${fixed}Stays`)
}

async function refuseUnfitTarget(dataFolder: string, chosen: string, target: string): Promise<void> {
  refuseUnfitFolder('folder', dataFolder, chosen)
  // a link may lead into the records by another name
  refuseUnfitFolder('folder', realpathSync(dataFolder), realpathSync(chosen))
  if (existsSync(toDataFile(chosen))) throw invalidInput('folder', 'holdsRecords')
  if (longestUnder(target) > longestPath) throw invalidInput('folder', 'tooLong')
  if (isTaken(target)) throw invalidInput('folder', 'notEmpty', { example: target })
  await access(chosen, constants.W_OK)
}

/** UTF-16 units, as Windows counts them, of the longest path that a move makes. */
function longestUnder(target: string): number {
  return toIncoming(target).length + longestInside
}

function isTaken(target: string): boolean {
  return existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0)
}

const toIncoming = (target: string) => `${target}.移動中`
/** Where the copy stands until it is brought in; what an end in the middle left there goes with the next move. */
const toTransit = (target: string) => `${target}.移動用`

/** Copies the records as a backup that is written, read back and checked, and brought in as a restore would. */
async function copyTo(
  program: ProgramState,
  context: ServiceContext,
  target: string,
  desk: BackupDesk,
): Promise<void> {
  const { cost, programEdition } = context.backups
  const [incoming, transit] = [toIncoming(target), toTransit(target)]
  const plan = { folder: transit, passphrase: null, cost, programEdition }
  try {
    await rm(transit, { recursive: true, force: true })
    await mkdir(transit)
    const { place } = await makeBackup(context, plan, desk)
    await bringIn({ file: place, passphrase: null }, incoming, desk, (db) => {
      noteMove(makeServiceContext(program, { db, folder: incoming, actor: context.actor }), {
        before: context.dataFolder,
        after: target,
      })
    })
  } finally {
    // a stick that was pulled out cannot be tidied up
    await rm(transit, { recursive: true, force: true }).catch(() => undefined)
  }
}

function noteMove(
  context: ServiceContext,
  { before, after }: Readonly<{ before: string; after: string }>,
): void {
  inTransaction(context, () =>
    recordChange(context, {
      act: 'dataFolder.move',
      recordKind: 'dataFolder',
      recordId: '1',
      before: { dataFolder: before },
      after: { dataFolder: after },
    }),
  )
}

/** Opens the new folder and remembers it; where either fails, the one that was in use is opened again. */
async function switchTo(program: ProgramState, target: string): Promise<Move> {
  await endFullCheck(program)
  const { folder: kept } = getReadyFolder(program)
  switchFolder(program, { kind: 'needsFolder' })
  try {
    await rm(target, { recursive: true, force: true })
    await rename(toIncoming(target), target)
    flushFolder(resolve(target, '..'))
    const next = openVerified(target)
    if (next.kind !== 'ready') throw new AppError('storage_readonly', { place: 'dataFolder' })
    switchFolder(program, next)
    markMoved(kept, target, program.options.now())
    program.options.settings.setDataFolder(target)
    return { folder: target, keptFolder: kept }
  } catch (error) {
    switchFolder(program, { kind: 'needsFolder' })
    unmarkMoved(kept)
    switchFolder(program, lookIntoRemembered(kept))
    await removeHalf(target)
    throw error
  }
}

async function removeHalf(target: string): Promise<void> {
  for (const half of [target, toIncoming(target)]) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined)
  }
}
