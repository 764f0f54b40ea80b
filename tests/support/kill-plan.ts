import { expect } from 'vitest'
import type { ChildEnd } from './run-child.ts'

/** One act that is tried by killing the program that does it. */
export type KillScenario = Readonly<{
  /** A folder before the act, and how to run a child on it: to its end, to a moment, or for so many milliseconds. */
  begin: () => Attempt
}>

export type Attempt = Readonly<{
  run: (death: { atMoment: number; afterMs: number | null }) => Promise<ChildEnd>
  /** Fails the test unless nothing committed is missing and `verify` holds. */
  check: (end: ChildEnd) => void | Promise<void>
  /** Removes what the attempt made. */
  end: () => void
}>

/**
 * Kills the act so many times, two at a time: at the moments of its transactions in turn, and at times spread over all
 * it takes. Gives how often it was killed, which is the count where every check held.
 */
export async function killTimes(scenario: KillScenario, count: number): Promise<number> {
  const whole = await runWhole(scenario)
  let deaths = 0
  const runLane = async (lane: number) => {
    for (let number = lane; number < count; number += 2) {
      await killOnce(scenario, number, whole)
      deaths += 1
    }
  }
  await Promise.all([runLane(0), runLane(1)])
  return deaths
}

/** The act without a death: that it can be done, how many moments it has and how long it takes. */
async function runWhole(scenario: KillScenario): Promise<ChildEnd> {
  const attempt = scenario.begin()
  try {
    const end = await attempt.run({ atMoment: 0, afterMs: null })
    expect(end).toMatchObject({ code: 0, errors: '' })
    await attempt.check(end)
    return end
  } finally {
    attempt.end()
  }
}

/** A run that was over before its time is done again, with less of it. */
async function killOnce(
  scenario: KillScenario,
  number: number,
  { moments, tookMs }: ChildEnd,
): Promise<void> {
  const isAtMoment = moments > 0 && number % 2 === 0
  const atMoment = isAtMoment ? 1 + spread(number / 2, moments) : 0
  for (let share = 1; ; share *= 0.8) {
    const attempt = scenario.begin()
    try {
      const afterMs = isAtMoment ? null : spread(number, Math.ceil(tookMs)) * share
      const end = await attempt.run({ atMoment, afterMs })
      if (end.signal === null && end.code === 0 && !isAtMoment) continue
      expect(end).toMatchObject({ signal: 'SIGKILL', errors: '' })
      await attempt.check(end)
      return
    } finally {
      attempt.end()
    }
  }
}

/** A repeatable spread of whole numbers below `limit`. */
export function spread(index: number, limit: number): number {
  return (index * 7919 + 104_729) % limit
}
