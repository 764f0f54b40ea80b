import { describe, expect, it, vi } from 'vitest'
import {
  createDraftSaver,
  type KeptDraft,
  type SaveFailure,
  type SaveStatus,
} from '../../../renderer/features/policy-editor/draft-saver.ts'

type Send = (kept: KeptDraft, expectedRowVersion: number) => Promise<number>

function openSaver(send: Send, failure: SaveFailure = 'retry') {
  const statuses: SaveStatus['state'][] = []
  const saver = createDraftSaver<string>({
    rowVersion: 1,
    write: async (draft) => ({ title: '題名', text: draft }),
    send,
    toFailure: () => failure,
    onStatus: ({ state }) => statuses.push(state),
    now: () => new Date('2026-11-28T00:00:00.000Z'),
  })
  return { saver, statuses }
}

describe('createDraftSaver', () => {
  it('keeps the newest state once nothing has changed for a moment', async () => {
    vi.useFakeTimers()
    const send = vi.fn<Send>(async (_, rowVersion) => rowVersion + 1)
    const { saver, statuses } = openSaver(send)
    saver.change('一', 500)
    saver.change('二', 500)
    await vi.advanceTimersByTimeAsync(600)
    expect(send.mock.calls).toEqual([[{ title: '題名', text: '二' }, 1]])
    expect(statuses.at(-1)).toBe('saved')
    vi.useRealTimers()
  })

  it('sends what changed meanwhile with the next row version, and nothing twice', async () => {
    const send = vi.fn<Send>(async (_, rowVersion) => rowVersion + 1)
    const { saver } = openSaver(send)
    saver.change('一', 0)
    await saver.flush()
    saver.change('二', 0)
    expect(await saver.flush()).toBe(true)
    saver.change('二', 0)
    await saver.flush()
    expect(send.mock.calls.map(([{ text }, rowVersion]) => `${text} ${rowVersion}`)).toEqual(['一 1', '二 2'])
  })

  it('tries again by itself after a failure, and loses nothing', async () => {
    vi.useFakeTimers()
    let isFull = true
    const send = vi.fn<Send>(async (_, rowVersion) => {
      if (isFull) throw new Error('full')
      return rowVersion + 1
    })
    const { saver, statuses } = openSaver(send)
    saver.change('一', 0)
    await vi.advanceTimersByTimeAsync(10)
    expect([statuses.at(-1), saver.hasUnsaved()]).toEqual(['failed', true])
    isFull = false
    await vi.advanceTimersByTimeAsync(1500)
    expect([statuses.at(-1), saver.hasUnsaved()]).toEqual(['saved', false])
    vi.useRealTimers()
  })

  it('sends nothing after another screen kept the draft, until it is said from where to go on', async () => {
    let isStale = true
    const send = vi.fn<Send>(async (_, rowVersion) => {
      if (isStale) throw new Error('stale')
      return rowVersion + 1
    })
    const { saver, statuses } = openSaver(send, 'stale')
    saver.change('一', 0)
    expect(await saver.flush()).toBe(false)
    saver.change('二', 0)
    expect(await saver.flush()).toBe(false)
    expect([send.mock.calls.length, statuses.at(-1)]).toEqual([1, 'stale'])
    isStale = false
    saver.goOnFrom(8)
    expect(await saver.flush()).toBe(true)
    expect(send.mock.calls.at(-1)).toEqual([{ title: '題名', text: '二' }, 8])
  })
})
