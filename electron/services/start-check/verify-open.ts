import { setImmediate } from 'node:timers/promises'
import { canOpenInWorker, lendDatabase } from '../../data/lent-database.ts'
import { listConversions } from '../../data/repositories/conversion-repository.ts'
import { runBackupWork } from '../../files/backup/run-backup-work.ts'
import type { OpenToken } from '../conversion/read-text.ts'
import { findOpenedFault } from '../conversion/stand-in-soundness.ts'
import type { ProgramState, ReadyFolder, RunningCheck } from '../program-state.ts'
import { findFaultIn } from '../report-soundness.ts'
import { type Soundness, verifyByAndBy, verifyRecords } from '../verify-service.ts'

/** How long the window waits at most between two steps, in milliseconds. */
const stretchMs = 20

/** `openToken` opens what the person at the window can. */
export type CheckedFolder = ReadyFolder & Readonly<{ openToken: OpenToken }>

type Check = Readonly<{ program: ProgramState; checked: CheckedFolder; running: RunningCheck }>

/**
 * Verifies the open records beside the work, by another thread where the runtime can. Null where it was given up or the
 * folder was closed meanwhile.
 */
export async function verifyOpen(check: Check): Promise<Soundness | null> {
  const found = await (canOpenInWorker() ? verifyElsewhere(check) : verifyHere(check))
  if (found === null || found.isSound) return found
  if (isOver(check)) return null
  // what was changed by others while this went on looks broken: looking again at one moment tells
  const { db, folder, openToken } = check.checked
  return verifyRecords({ db, dataFolder: folder, openToken })
}

/** The keys of whoever sits at the window stay in this thread: what they open is held against what it was here. */
async function verifyElsewhere(check: Check): Promise<Soundness | null> {
  const found = await verifyInWorker(check)
  const { db, openToken } = check.checked
  if (found === null || !found.isSound) return found
  if (db.open && listConversions(db).length === 0) return found
  const fault = await doByAndBy(check, findOpenedFault(db, openToken))
  if (fault === null) return null
  return fault === undefined ? found : { ...found, isSound: false, brokenPlace: fault }
}

async function verifyInWorker({ program, checked, running }: Check): Promise<Soundness | null> {
  const { db, folder } = checked
  const { signal } = running.aborting
  const around = {
    workerFile: program.options.backupWorkerFile,
    signal,
    onProgress: ({ doneBytes }: { doneBytes: number }) => {
      running.doneFiles = doneBytes
    },
  }
  const work = { kind: 'verify', source: db.name, dataFolder: folder } as const
  const verified = lendDatabase(db, () => runBackupWork(work, around))
  running.threadEnded = verified.then(nothing, nothing)
  try {
    return await verified
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

function nothing(): void {
  // how it ended is told by what was awaited
}

function verifyHere(check: Check): Promise<Soundness | null> {
  const { db, folder, openToken } = check.checked
  const findFault = findFaultIn(folder)
  const findFileFault: typeof findFault = (sha256) => {
    check.running.doneFiles += 1
    return findFault(sha256)
  }
  return doByAndBy(check, verifyByAndBy({ db, openToken, findFileFault }))
}

/** A few milliseconds at a time, between the calls of the window. */
async function doByAndBy<Result>(check: Check, steps: Generator<void, Result>): Promise<Result | null> {
  for (;;) {
    const leave = await check.program.gate.enter()
    try {
      const until = performance.now() + stretchMs
      while (performance.now() < until) {
        if (isOver(check)) return null
        const { done, value } = steps.next()
        if (done) return value
      }
    } finally {
      leave()
    }
    await setImmediate()
  }
}

function isOver({ checked, running }: Check): boolean {
  return !checked.db.open || running.aborting.signal.aborted
}
