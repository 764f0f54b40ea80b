import { findNewestInstant } from '../data/repositories/history-repository.ts'
import type { ProgramState, ReadyFolder } from './program-state.ts'

/** As far as Windows sets a clock by itself; nobody need hear of it. */
const smallStepMs = 10 * 60_000

/**
 * The newest instant that the records or this run of the program have seen, where this PC's clock has fallen more than
 * ten minutes behind it; null while the clock is right.
 */
export function findClockBack(program: ProgramState, { db }: ReadyFolder): string | null {
  const nowMs = program.options.now().getTime()
  const seenMs = program.newestSeenMs ?? Date.parse(findNewestInstant(db) ?? '1970-01-01')
  program.newestSeenMs = Math.max(seenMs, nowMs)
  return nowMs < seenMs - smallStepMs ? new Date(seenMs).toISOString() : null
}
