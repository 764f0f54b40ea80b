import { type AnswerDraft, isSameDraft, type QuestionId, type StoredAnswer } from './answer-draft.ts'

export type AnswerChange = AnswerDraft & {
  readonly questionId: QuestionId
  readonly expectedRowVersion: number
}

/** `stale`: someone else changed an answer; `refused`: trying again will not help; `retry`: it may work later. */
export type SaveFailure = 'stale' | 'refused' | 'retry'

export type SaveStatus =
  | { readonly state: 'saved'; readonly savedAt: Date | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retrying: boolean }

export type Conflict = {
  readonly questionId: QuestionId
  readonly mine: AnswerDraft
  readonly theirs: StoredAnswer
}

export type SaveQueueOptions = {
  readonly saved: readonly StoredAnswer[]
  readonly send: (changes: readonly AnswerChange[]) => Promise<readonly StoredAnswer[]>
  /** The answers as they are stored now; asked for after a stale save. */
  readonly reload: () => Promise<readonly StoredAnswer[]>
  readonly toFailure: (error: unknown) => SaveFailure
  readonly onStatus: (status: SaveStatus) => void
  readonly onConflict: (conflict: Conflict) => void
  readonly now: () => Date
}

export type SaveQueue = {
  /** Marks the answer as unsaved and sends it at once, or after `delayMs` without another change. */
  change(questionId: QuestionId, draft: AnswerDraft, delayMs: number): void
  /** Sends everything unsaved now. True when all is stored; false when something could not be. */
  flush(): Promise<boolean>
  hasUnsaved(): boolean
  /** Ends a conflict: with `mine` the person's own value is stored over the other, with `theirs` it is dropped. */
  settle(conflict: Conflict, keep: 'mine' | 'theirs'): void
  /** Whether failed requests are repeated by themselves; off once the screen is left, so that nothing is sent late. */
  setRetrying(isOn: boolean): void
}

const retryDelaysMs = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Keeps answers on their way to the store: at most one request at a time, newest value wins, everything that
 * changed during a request goes with the next. A failed request is repeated by itself until it succeeds.
 */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const dirty = new Map<QuestionId, AnswerDraft>()
  const rowVersions = new Map(options.saved.map((answer) => [answer.questionId, answer.rowVersion]))
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isRetrying = true
  let latestFailed = false

  function later(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void start(), delayMs)
  }

  /** True when everything is stored. */
  function start(): Promise<boolean> {
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  async function run(): Promise<boolean> {
    while (dirty.size > 0) {
      options.onStatus({ state: 'saving' })
      const sent = new Map(dirty)
      try {
        accept(sent, await options.send(toChanges(sent)))
      } catch (error) {
        if (!(await recover(error, sent))) return false
      }
    }
    latestFailed = false
    failures = 0
    options.onStatus({ state: 'saved', savedAt: options.now() })
    return true
  }

  function toChanges(sent: ReadonlyMap<QuestionId, AnswerDraft>): AnswerChange[] {
    return [...sent].map(([questionId, draft]) => ({
      questionId,
      choice: draft.choice,
      note: draft.note,
      expectedRowVersion: rowVersions.get(questionId) ?? 0,
    }))
  }

  function accept(sent: ReadonlyMap<QuestionId, AnswerDraft>, answers: readonly StoredAnswer[]): void {
    for (const answer of answers) rowVersions.set(answer.questionId, answer.rowVersion)
    for (const [questionId, draft] of sent) forgetIfUnchanged(questionId, draft)
  }

  function forgetIfUnchanged(questionId: QuestionId, draft: AnswerDraft): void {
    const current = dirty.get(questionId)
    if (current !== undefined && isSameDraft(current, draft)) dirty.delete(questionId)
  }

  /** True when the loop may go on at once. */
  async function recover(error: unknown, sent: ReadonlyMap<QuestionId, AnswerDraft>): Promise<boolean> {
    const failure = options.toFailure(error)
    if (failure === 'stale') {
      try {
        return takeOver(await options.reload(), sent)
      } catch (reloadError) {
        return fail(reloadError, 'retry')
      }
    }
    return fail(error, failure)
  }

  function fail(error: unknown, failure: SaveFailure): false {
    const retrying = failure === 'retry' && isRetrying
    latestFailed = true
    if (retrying) later(retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 1000)
    failures += 1
    options.onStatus({ state: 'failed', error, retrying })
    return false
  }

  /** Answers somebody else changed leave the queue as conflicts; the rest goes on with the row versions read. */
  function takeOver(stored: readonly StoredAnswer[], sent: ReadonlyMap<QuestionId, AnswerDraft>): boolean {
    for (const theirs of stored) {
      const mine = dirty.get(theirs.questionId)
      const known = rowVersions.get(theirs.questionId) ?? 0
      rowVersions.set(theirs.questionId, theirs.rowVersion)
      if (mine === undefined || known === theirs.rowVersion) continue
      // a request whose answer got lost was stored all the same: then theirs is what was sent
      const lost = sent.get(theirs.questionId)
      if (lost !== undefined && isSameDraft(lost, theirs)) {
        forgetIfUnchanged(theirs.questionId, theirs)
        continue
      }
      dirty.delete(theirs.questionId)
      options.onConflict({ questionId: theirs.questionId, mine, theirs })
    }
    failures += 1
    return failures < retryDelaysMs.length || fail(new Error('stale again and again'), 'retry')
  }

  return {
    change(questionId, draft, delayMs) {
      dirty.set(questionId, draft)
      if (running !== null) return
      if (!latestFailed) options.onStatus({ state: 'saving' })
      if (delayMs === 0) void start()
      else later(delayMs)
    },
    async flush() {
      while (dirty.size > 0 || running !== null) {
        if (!(await start())) return false
      }
      return true
    },
    hasUnsaved: () => dirty.size > 0 || running !== null,
    settle({ questionId, mine, theirs }, keep) {
      rowVersions.set(questionId, theirs.rowVersion)
      if (keep === 'mine') this.change(questionId, mine, 0)
    },
    setRetrying(isOn) {
      isRetrying = isOn
      if (!isOn) clearTimeout(timer)
      else if (dirty.size > 0) void start()
    },
  }
}
