import { act, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdleWatcher } from '../../../../renderer/features/session/idle-watcher.tsx'
import { aSessionState } from '../../support/builders.ts'
import { fakeApi, renderWithApi } from '../../support/fake-api.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

function startWatching() {
  const api = fakeApi({
    'session.lock': aSessionState({ state: 'locked' }),
    'session.keepAlive': aSessionState(),
  })
  renderWithApi(<IdleWatcher minutes={10} />)
  return () => api.calls.map(({ name }) => name)
}

describe('IdleWatcher', () => {
  it('locks when nobody touched the PC for the set minutes', async () => {
    const calls = startWatching()
    await pass(9 * 60_000)
    expect(calls()).toEqual([])
    await pass(61_000)
    expect(calls()).toContain('session.lock')
  })

  it('tells of somebody at the keyboard at most every half minute', async () => {
    const calls = startWatching()
    for (let second = 0; second < 120; second += 1) {
      fireEvent.keyDown(window, { key: 'a' })
      await pass(1_000)
    }
    const told = calls().filter((name) => name === 'session.keepAlive').length
    expect(told).toBeGreaterThanOrEqual(3)
    expect(told).toBeLessThanOrEqual(4)
    expect(calls()).not.toContain('session.lock')
  })
})
