import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QuestionId, StoredAnswer } from '../../../renderer/features/sheets/answer-draft.ts'
import {
  type AnswerChange,
  type Conflict,
  createSaveQueue,
  type SaveFailure,
  type SaveStatus,
} from '../../../renderer/features/sheets/save-queue.ts'

// ids are text on the wire; the brand is for the compiler
const q = (name: string) => name as QuestionId

/** A store of answers that behaves as the real one: all or none, refused when a row version differs. */
function aStore() {
  const rows = new Map<QuestionId, StoredAnswer>()
  const requests: AnswerChange[][] = []
  let broken: SaveFailure | null = null
  let loseNextReply = false
  const waiting: (() => void)[] = []
  let held = false
  return {
    rows,
    requests,
    break: (failure: SaveFailure | null) => {
      broken = failure
    },
    loseNextReply: () => {
      loseNextReply = true
    },
    hold: () => {
      held = true
    },
    release: () => {
      held = false
      for (const go of waiting.splice(0)) go()
    },
    async send(changes: readonly AnswerChange[]): Promise<readonly StoredAnswer[]> {
      requests.push([...changes])
      if (held) await new Promise<void>((go) => waiting.push(go))
      if (broken !== null) throw new Error(broken)
      if (changes.some((c) => (rows.get(c.questionId)?.rowVersion ?? 0) !== c.expectedRowVersion)) {
        throw new Error('stale')
      }
      const stored = changes.map(({ expectedRowVersion, ...c }) => ({
        ...c,
        rowVersion: expectedRowVersion + 1,
      }))
      for (const answer of stored) rows.set(answer.questionId, answer)
      if (loseNextReply) {
        loseNextReply = false
        throw new Error('retry')
      }
      return stored
    },
  }
}

function aQueue() {
  const store = aStore()
  const statuses: SaveStatus[] = []
  const conflicts: Conflict[] = []
  const queue = createSaveQueue({
    saved: [],
    send: store.send,
    reload: async () => [...store.rows.values()],
    toFailure: (error) => (error as Error).message as SaveFailure,
    onStatus: (status) => statuses.push(status),
    onConflict: (conflict) => conflicts.push(conflict),
    now: () => new Date('2026-11-22T13:12:00Z'),
  })
  return { store, queue, statuses, conflicts }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createSaveQueue', () => {
  it('sends a choice at once and reports it saved', async () => {
    const { store, queue, statuses } = aQueue()
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    expect(store.requests).toHaveLength(1)
    expect(queue.hasUnsaved()).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.hasUnsaved()).toBe(false)
    expect(statuses.at(-1)).toEqual({ state: 'saved', savedAt: new Date('2026-11-22T13:12:00Z') })
  })

  it('sends everything that changed during a request in one next request', async () => {
    const { store, queue } = aQueue()
    store.hold()
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    for (let n = 2; n <= 45; n += 1) queue.change(q(String(n)), { choice: 'done', note: '' }, 0)
    store.release()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.requests.map((r) => r.length)).toEqual([1, 44])
    expect(store.rows.size).toBe(45)
  })

  it('keeps the newest value when an answer changes while it is being saved', async () => {
    const { store, queue } = aQueue()
    store.hold()
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    queue.change(q('1'), { choice: 'notDone', note: 'これから' }, 0)
    store.release()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.rows.get(q('1'))).toEqual({
      questionId: '1',
      choice: 'notDone',
      note: 'これから',
      rowVersion: 2,
    })
  })

  it('waits for a pause in typing before it sends a note', async () => {
    const { store, queue } = aQueue()
    queue.change(q('1'), { choice: 'notDone', note: 'こ' }, 400)
    await vi.advanceTimersByTimeAsync(399)
    queue.change(q('1'), { choice: 'notDone', note: 'これ' }, 400)
    await vi.advanceTimersByTimeAsync(399)
    expect(store.requests).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(store.requests).toHaveLength(1)
  })

  it('flush sends a note that is still waiting and tells when it is stored', async () => {
    const { store, queue } = aQueue()
    queue.change(q('1'), { choice: 'notDone', note: 'これ' }, 400)
    expect(await queue.flush()).toBe(true)
    expect(store.rows.get(q('1'))?.note).toBe('これ')
  })

  it('tries again by itself, later and later, until it succeeds', async () => {
    const { store, queue, statuses } = aQueue()
    store.break('retry')
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'failed', retrying: true })
    expect(await queue.flush()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    const tries = store.requests.length
    expect(tries).toBeLessThan(10)
    store.break(null)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(store.rows.get(q('1'))?.choice).toBe('done')
    expect(statuses.at(-1)?.state).toBe('saved')
  })

  it('does not repeat a refused request by itself, and keeps the answer', async () => {
    const { store, queue, statuses } = aQueue()
    store.break('refused')
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(store.requests).toHaveLength(1)
    expect(statuses.at(-1)).toMatchObject({ state: 'failed', retrying: false })
    expect(queue.hasUnsaved()).toBe(true)
  })

  it('shows both values when somebody else changed the answer, and saves the others', async () => {
    const { store, queue, conflicts } = aQueue()
    const theirs: StoredAnswer = { questionId: q('1'), choice: 'unknown', note: '', rowVersion: 3 }
    store.rows.set(q('1'), theirs)
    store.hold()
    queue.change(q('2'), { choice: 'done', note: '' }, 0)
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    queue.change(q('3'), { choice: 'done', note: '' }, 0)
    store.release()
    await vi.advanceTimersByTimeAsync(0)
    expect(conflicts).toEqual([{ questionId: '1', mine: { choice: 'done', note: '' }, theirs }])
    expect([...store.rows.keys()].sort()).toEqual(['1', '2', '3'])
    expect(store.rows.get(q('1'))?.choice).toBe('unknown')
  })

  it('stores the own value over the other when the person keeps it', async () => {
    const { store, queue, conflicts } = aQueue()
    store.rows.set(q('1'), { questionId: q('1'), choice: 'unknown', note: '', rowVersion: 3 })
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    await vi.advanceTimersByTimeAsync(0)
    const conflict = conflicts[0]
    if (conflict === undefined) throw new Error('no conflict')
    queue.settle(conflict, 'mine')
    await vi.advanceTimersByTimeAsync(0)
    expect(store.rows.get(q('1'))).toMatchObject({ choice: 'done', rowVersion: 4 })
  })

  it('takes a save whose reply got lost for what it is, not for somebody else', async () => {
    const { store, queue, conflicts, statuses } = aQueue()
    store.loseNextReply()
    queue.change(q('1'), { choice: 'done', note: '' }, 0)
    await vi.advanceTimersByTimeAsync(5000)
    expect(conflicts).toEqual([])
    expect(statuses.at(-1)?.state).toBe('saved')
    queue.change(q('1'), { choice: 'notDone', note: '' }, 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.rows.get(q('1'))).toMatchObject({ choice: 'notDone', rowVersion: 2 })
  })
})
