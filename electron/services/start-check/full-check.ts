import { setImmediate } from 'node:timers/promises'
import type { FullCheckStatus } from '../../../shared/contract/startup.ts'
import { findLastEntryOf } from '../../data/repositories/history-repository.ts'
import { listKeptFiles } from '../../data/repositories/soundness-repository.ts'
import { toAppError } from '../app-error-of.ts'
import { openText } from '../closed/closed-texts.ts'
import type { OpenToken } from '../conversion/read-text.ts'
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
import { findFaultIn } from '../report-soundness.ts'
import { type Actor, inTransaction, recordChange } from '../service-context.ts'
import { type Soundness, verifyByAndBy, verifyRecords } from '../verify-service.ts'
import { toFoundDamage } from './damage.ts'

/** `openToken` opens what the person at the window can. */
type CheckedFolder = ReadyFolder & Readonly<{ openToken: OpenToken }>

const weekMs = 7 * 86_400_000
/** How long the window waits at most between two steps, in milliseconds. */
const stretchMs = 20
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
    program.fullCheck = { doneFiles: 0, totalFiles: listKeptFiles(folder.db).length, isCancelled: false }
    program.fullCheckProblem = null
    const context = toServiceContext(connection)
    const openToken = (token: string) => openText(context, token)
    void runFullCheck(program, { ...folder, openToken }, onlyIfDue ? weekly : findActor(connection))
  }
  return showFullCheck(program)
}

/** Gives the running one up; nothing of it is kept. */
export function cancelFullCheck(program: ProgramState): FullCheckStatus {
  if (program.fullCheck !== null) program.fullCheck.isCancelled = true
  return showFullCheck(program)
}

async function runFullCheck(program: ProgramState, folder: CheckedFolder, actor: Actor): Promise<void> {
  try {
    const found = await verifyBeside(program, folder)
    if (found !== null) await conclude(program, folder, { found, actor })
  } catch (error) {
    // the next start finds the check due still
    program.fullCheckProblem = toAppError(error)?.code ?? 'unexpected'
  } finally {
    program.fullCheck = null
  }
}

/** Null where it was given up or the folder was closed meanwhile. */
async function verifyBeside(
  program: ProgramState,
  { db, folder, openToken }: CheckedFolder,
): Promise<Soundness | null> {
  const findFileFault = findFaultIn(folder)
  const steps = verifyByAndBy({
    ...{ db, openToken },
    findFileFault: (sha256) => {
      if (program.fullCheck !== null) program.fullCheck.doneFiles += 1
      return findFileFault(sha256)
    },
  })
  for (;;) {
    const leave = await program.gate.enter()
    try {
      const until = performance.now() + stretchMs
      while (performance.now() < until) {
        if (!db.open || program.fullCheck === null || program.fullCheck.isCancelled) return null
        const { done, value } = steps.next()
        // what was changed by others while this went on looks broken: looking again at one moment tells
        if (done) return value.isSound ? value : verifyRecords({ db, dataFolder: folder, openToken })
      }
    } finally {
      leave()
    }
    await setImmediate()
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
