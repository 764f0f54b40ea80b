const longestDelaySeconds = 300
const msPerDay = 86_400_000

/** Seconds to wait after so many wrong passwords in a row: 0, 0, 1, 2, 4 and so on up to five minutes. */
export function toPasswordDelaySeconds(failedCount: number): number {
  return failedCount < 3 ? 0 : Math.min(2 ** (failedCount - 3), longestDelaySeconds)
}

/**
 * Whole seconds until the next try is allowed; 0 where it is allowed now. After a clock was set back nobody waits for the
 * time that is still to come again: the next try is allowed, and its delay counts from what the clock shows.
 */
export function toSecondsLeft(failedCount: number, lastFailedAt: string | null, now: Date): number {
  if (lastFailedAt === null) return 0
  const delaySeconds = toPasswordDelaySeconds(failedCount)
  const passedSeconds = (now.getTime() - Date.parse(lastFailedAt)) / 1000
  if (passedSeconds < 0) return 0
  return Math.max(0, Math.ceil(delaySeconds - passedSeconds))
}

/** Wrong tries in a row that still count: none after a day without one, for names that nobody has as for others. */
export function countRecentTries(failedCount: number, lastFailedAt: string | null, now: Date): number {
  const isOld = lastFailedAt !== null && now.getTime() - Date.parse(lastFailedAt) >= msPerDay
  return isOld ? 0 : failedCount
}
