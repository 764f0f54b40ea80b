/** What is kept of a draft. */
export type KeptDraft = Readonly<{ title: string; text: string }>

/** `stale`: another screen saved it; `refused`: trying again will not help; `retry`: it may work later. */
export type SaveFailure = 'stale' | 'refused' | 'retry'

export type SaveStatus =
  | { readonly state: 'saved'; readonly savedAt: Date | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retrying: boolean }
  | { readonly state: 'stale' }

export type DraftSaverOptions<Draft> = Readonly<{
  rowVersion: number
  /** Makes what is kept of a draft. */
  write: (draft: Draft) => Promise<KeptDraft>
  /** Keeps it; gives the new row version. */
  send: (kept: KeptDraft, expectedRowVersion: number) => Promise<number>
  toFailure: (error: unknown) => SaveFailure
  onStatus: (status: SaveStatus) => void
  now: () => Date
}>

export type DraftSaver<Draft> = Readonly<{
  /** Keeps the draft after `delayMs` without another change. */
  change: (draft: Draft, delayMs: number) => void
  /** Keeps what is not kept yet, now. False where that was not possible. */
  flush: () => Promise<boolean>
  hasUnsaved: () => boolean
  /** Goes on from what another screen kept; what is unsaved here is kept over it at the next change or flush. */
  goOnFrom: (rowVersion: number) => void
  /** Whether failed requests are repeated by themselves. */
  setRetrying: (isOn: boolean) => void
}>

const retryDelaysMs = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Keeps a draft while it is written: one request at a time, the newest state wins, a failed request is repeated by
 * itself until it succeeds. After a stale one nothing is sent until it is said from where to go on.
 */
export function createDraftSaver<Draft>(options: DraftSaverOptions<Draft>): DraftSaver<Draft> {
  let { rowVersion } = options
  let unsaved: { readonly draft: Draft } | undefined
  let running: Promise<boolean> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isStale = false
  let isRetrying = true
  let kept: KeptDraft | undefined

  const later = (delayMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void start(), delayMs)
  }

  function start(): Promise<boolean> {
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  async function run(): Promise<boolean> {
    while (unsaved !== undefined) {
      if (isStale) return false
      options.onStatus({ state: 'saving' })
      const sent = unsaved
      try {
        await keep(sent.draft)
        if (unsaved === sent) unsaved = undefined
      } catch (error) {
        return fail(error)
      }
    }
    failures = 0
    options.onStatus({ state: 'saved', savedAt: options.now() })
    return true
  }

  async function keep(draft: Draft): Promise<void> {
    const next = await options.write(draft)
    if (kept !== undefined && kept.title === next.title && kept.text === next.text) return
    rowVersion = await options.send(next, rowVersion)
    kept = next
  }

  function fail(error: unknown): false {
    const failure = options.toFailure(error)
    kept = undefined
    if (failure === 'stale') {
      isStale = true
      options.onStatus({ state: 'stale' })
      return false
    }
    const retrying = failure === 'retry' && isRetrying
    if (retrying) later(retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 1000)
    failures += 1
    options.onStatus({ state: 'failed', error, retrying })
    return false
  }

  return {
    change(draft, delayMs) {
      unsaved = { draft }
      if (running !== undefined || isStale) return
      if (failures === 0) options.onStatus({ state: 'saving' })
      later(delayMs)
    },
    async flush() {
      while (unsaved !== undefined || running !== undefined) {
        if (!(await start())) return false
      }
      return true
    },
    hasUnsaved: () => unsaved !== undefined || running !== undefined,
    goOnFrom(newRowVersion) {
      rowVersion = newRowVersion
      isStale = false
      failures = 0
      if (unsaved !== undefined) void start()
    },
    setRetrying(isOn) {
      isRetrying = isOn
      if (!isOn) clearTimeout(timer)
    },
  }
}
