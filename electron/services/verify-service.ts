import { setImmediate } from 'node:timers/promises'
import type { AppError } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { getHistoryHead, iterateHistory } from '../data/repositories/history-repository.ts'
import { findOrphanRow } from '../data/repositories/soundness-repository.ts'
import { findOddRow } from '../data/row-writing.ts'
import { findChangedPart } from '../data/schema-fault.ts'
import { findStructureFault } from '../data/structure-fault.ts'
import { toAppError } from './app-error-of.ts'
import { findChangedRecord } from './changed-record.ts'
import { findClosedTextFault } from './closed/closed-text-soundness.ts'
import type { OpenToken } from './conversion/read-text.ts'
import { findOpenedFault } from './conversion/stand-in-soundness.ts'
import { isAsTaken } from './conversion/stand-ins.ts'
import { findEntryFault } from './history-chain.ts'
import { type FindFileFault, findAttachmentFault, findFaultIn, findReportFault } from './report-soundness.ts'
import { findSealFault } from './seal-soundness.ts'

/** What `verify` found. `brokenPlace` names the first thing that does not fit, in words for people. */
export type Soundness = { isSound: boolean; entryCount: number; brokenPlace: string | null }

const entriesAtATime = 100
const firstPreviousHash = '0'.repeat(64)

type Records = (
  | Readonly<{ db: Database; dataFolder: string }>
  /** Where the kept files are checked by other means: what is wrong with the file of a SHA-256. */
  | Readonly<{ db: Database; findFileFault: FindFileFault }>
) &
  /** With a key of the 実施手順, what was encrypted later is held against what it was before. */
  Readonly<{ openToken?: OpenToken }>

/** Checks the file's structure, the whole history, the records against it, and every kept file. Changes nothing. */
export function verifyRecords(records: Records): Soundness {
  const steps = verifyByAndBy(records)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Verifies beside running work, a few milliseconds at a time, so that the window stays quick. Throws what the signal
 * gives for its reason once it is given up.
 */
export async function verifyBesideWork(records: Records, signal?: AbortSignal): Promise<Soundness> {
  const steps = verifyByAndBy(records)
  for (;;) {
    signal?.throwIfAborted()
    const { done, value } = steps.next()
    // what was changed by others while this went on looks broken: looking again at one moment tells
    if (done) return value.isSound ? value : verifyRecords(records)
    await setImmediate()
  }
}

/** As `verifyRecords`, yielding between two small pieces of the work. */
export function* verifyByAndBy(records: Records): Generator<void, Soundness> {
  const { db } = records
  const findFileFault = 'findFileFault' in records ? records.findFileFault : findFaultIn(records.dataFolder)
  try {
    const structure = findStructureFault(db, 'integrity_check')
    if (structure !== undefined) return broken(0, `記録ファイルの構造: ${structure}`)
    const odd = yield* findOddRow(db)
    if (odd !== undefined) return broken(0, `記録ファイルの構造: ${odd.table} の表（${odd.page} ページ目）`)
    const chain = yield* walkHistory(db)
    if (chain.brokenPlace !== null) return chain
    const place =
      findOrphanFault(db) ??
      (yield* findChangedRecord(db)) ??
      (yield* findSealFault(db)) ??
      (yield* findReportFault(db, findFileFault)) ??
      (yield* findAttachmentFault(db, findFileFault)) ??
      (yield* findClosedTextFault(db)) ??
      (yield* findOpenedFault(db, records.openToken ?? (() => undefined))) ??
      findGuardFault(db)
    return place === undefined ? chain : broken(chain.entryCount, place)
  } catch (error) {
    const known = toAppError(error)
    if (known?.code !== 'storage_corrupt') throw error
    return broken(0, `記録ファイルを読めません: ${describe(known)}`)
  }
}

function describe(error: AppError): string {
  const { table, id, place } = error.details
  return [table ?? place ?? error.code, id].filter((part) => part !== undefined).join(' ')
}

function findGuardFault(db: Database): string | undefined {
  const part = findChangedPart(db)
  return part && `記録を守る仕組み（${part}）が元のとおりではありません`
}

function findOrphanFault(db: Database): string | undefined {
  const orphan = findOrphanRow(db)
  return orphan && `${orphan.table} の行が、ない ${orphan.parent} を指しています`
}

function* walkHistory(db: Database): Generator<void, Soundness> {
  let count = 0
  let previousHash = firstPreviousHash
  const isSame = (taken: string, present: string) => isAsTaken(db, taken, present)
  for (const entry of iterateHistory(db)) {
    const fault = findEntryFault(entry, { sequence: count + 1, previousHash }, isSame)
    if (fault !== undefined) return broken(count, `履歴 ${count + 1} 番（history_entry）: ${fault}`)
    previousHash = entry.hash
    count += 1
    if (count % entriesAtATime === 0) yield
  }
  const head = getHistoryHead(db)
  if (head.sequence !== count || head.hash !== previousHash) {
    return broken(
      count,
      `履歴の末尾（history_head）: ${head.sequence} 番まであるはずの履歴が ${count} 番で終わっています`,
    )
  }
  return { isSound: true, entryCount: count, brokenPlace: null }
}

function broken(entryCount: number, brokenPlace: string): Soundness {
  return { isSound: false, entryCount, brokenPlace }
}
