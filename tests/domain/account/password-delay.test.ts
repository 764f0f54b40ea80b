import { describe, expect, it } from 'vitest'
import { toPasswordDelaySeconds, toSecondsLeft } from '../../../shared/domain/account/password-delay.ts'

describe('toPasswordDelaySeconds', () => {
  it('grows from nothing to five minutes and stays there', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 1000].map(toPasswordDelaySeconds)
    expect(delays).toEqual([0, 0, 0, 1, 2, 4, 8, 128, 256, 300, 300])
  })
})

describe('toSecondsLeft', () => {
  const at = '2026-11-22T01:00:00.000Z'

  it('counts down in whole seconds', () => {
    const left = (now: string) => toSecondsLeft(5, at, new Date(now))
    expect(left('2026-11-22T01:00:00.000Z')).toBe(4)
    expect(left('2026-11-22T01:00:00.500Z')).toBe(4)
    expect(left('2026-11-22T01:00:03.999Z')).toBe(1)
    expect(left('2026-11-22T01:00:04.000Z')).toBe(0)
  })

  it('locks nobody out until the time comes again when the clock was set back', () => {
    expect(toSecondsLeft(20, at, new Date('2020-01-01T00:00:00.000Z'))).toBe(0)
    expect(toSecondsLeft(20, at, new Date('2026-11-22T00:59:59.999Z'))).toBe(0)
  })
})
