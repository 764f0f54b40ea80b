import type { FullCheckStatus } from '../../../shared/contract/startup.ts'
import { closeUntouched } from '../../data/close-untouched.ts'
import { findLastEntryOf } from '../../data/repositories/history-repository.ts'
import { listKeptFiles } from '../../data/repositories/soundness-repository.ts'
import { toAppError } from '../app-error-of.ts'
import { openText } from '../closed/closed-texts.ts'
import { switchFolder } from '../open-folder.ts'
import {
  type Connection,
  findActor,
  getReadyFolder,
  type ProgramState,
  type ReadyFolder,
  toContextOf,
  toServiceContext,
} from '../program-state.ts'
import { type Actor, inTransaction, recordChange } from '../service-context.ts'
import type { Soundness } from '../verify-service.ts'
import { toFoundDamage } from './damage.ts'
import { type CheckedFolder, verifyOpen } from './verify-open.ts'

const weekMs = 7 * 86_400_000
const check = { act: 'startup.fullCheck', recordKind: 'fullCheck', recordId: '1' }
const weekly: Actor = { accountId: null, name: '情報セキュリティ台帳', roles: [], staffMemberId: null }

/** When the records were last found sound by a full check, whether the next is due, and how far a running one is. */
export function showFullCheck(program: ProgramState): FullCheckStatus {
  const { db, brokenPlace } = getReadyFolder(program)
  const last = findLastEntryOf(db, check.recordKind, check.recordId)
  const ageMs =
    last === undefined ? Infinity : Math.abs(program.options.now().getTime() - Date.parse(last.at))
  const { fullCheck, fullCheckProblem } = program
  return {
    last: last === undefined ? null : { at: last.at, by: last.accountName },
    isDue: brokenPlace === null && ageMs >= weekMs,
    running: fullCheck && { doneFiles: fullCheck.doneFiles, totalFiles: fullCheck.totalFiles },
    problem: fullCheckProblem,
  }
}

/**
 * Begins a full check beside the work: the file's structure, the whole history, the records against it, every kept file.
 * Sound records get an entry of the history; damaged ones are closed, and the recovery screen comes. Does nothing while
 * one runs, or where `onlyIfDue` is set and none is.
 */
export function startFullCheck(connection: Connection, onlyIfDue: boolean): FullCheckStatus {
  const { program } = connection
  const folder = getReadyFolder(program)
  const isWanted = program.fullCheck === null && folder.brokenPlace === null
  if (isWanted && (!onlyIfDue || showFullCheck(program).isDue)) {
    const context = toServiceContext(connection)
    const checked = { ...folder, openToken: (token: string) => openText(context, token) }
    begin(program, checked, onlyIfDue ? weekly : findActor(connection))
  }
  return showFullCheck(program)
}

/** Gives the running one up; nothing of it is kept. */
export function cancelFullCheck(program: ProgramState): FullCheckStatus {
  program.fullCheck?.aborting.abort()
  return showFullCheck(program)
}

/** The same, and waits until no other thread has the records open for it. */
export async function endFullCheck(program: ProgramState): Promise<void> {
  const { fullCheck } = program
  fullCheck?.aborting.abort()
  await fullCheck?.threadEnded
}

function begin(program: ProgramState, checked: CheckedFolder, actor: Actor): void {
  const totalFiles = listKeptFiles(checked.db).length
  const aborting = new AbortController()
  const running = { doneFiles: 0, totalFiles, aborting, threadEnded: Promise.resolve() }
  program.fullCheck = running
  program.fullCheckProblem = null
  void runFullCheck({ program, checked, running }, actor)
}

async function runFullCheck(check: Parameters<typeof verifyOpen>[0], actor: Actor): Promise<void> {
  const { program, checked } = check
  try {
    const found = await verifyOpen(check)
    if (found !== null) await conclude(program, checked, { found, actor })
  } catch (error) {
    // the next start finds the check due still
    program.fullCheckProblem = toAppError(error)?.code ?? 'unexpected'
  } finally {
    program.fullCheck = null
  }
}

async function conclude(
  program: ProgramState,
  { db, folder }: ReadyFolder,
  { found, actor }: { found: Soundness; actor: Actor },
): Promise<void> {
  const leave = await program.gate.enter()
  try {
    if (!db.open) return
    if (found.brokenPlace !== null) {
      const { kind, place } = toFoundDamage(found.brokenPlace)
      closeUntouched(db)
      switchFolder(program, { kind: 'unusable', folder, problem: 'storage_corrupt', place, damage: kind })
      return
    }
    const context = toContextOf(program, actor)
    const after = { entryCount: found.entryCount }
    inTransaction(context, () => recordChange(context, { ...check, before: null, after }))
  } finally {
    leave()
  }
}
