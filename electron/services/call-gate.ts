import { ruleViolation } from '../../shared/errors/app-error.ts'

/**
 * Lets many calls on the records in at once, or one piece of work alone: a transaction that gives way to the window
 * between its steps must not find the steps of another call in it.
 */
export type CallGate = Readonly<{
  /** Waits while somebody works alone; the answer is called when the call is over. */
  enter: () => Promise<() => void>
  /**
   * Waits for the other calls to be over, then keeps all others out. Called from within a call or from outside all.
   * Throws rule `workingAlone` where another waits or works already.
   */
  runAlone: <Result>(act: () => Promise<Result>) => Promise<Result>
}>

type State = {
  inside: number
  isTaken: boolean
  isAlone: boolean
  waiting: (() => void)[]
  lastLeft: (() => void) | null
}

export function createCallGate(): CallGate {
  const state: State = { inside: 0, isTaken: false, isAlone: false, waiting: [], lastLeft: null }
  return {
    enter: async () => {
      while (state.isAlone) await new Promise<void>((resolve) => state.waiting.push(resolve))
      state.inside += 1
      return () => leave(state)
    },
    runAlone: (act) => runAlone(state, act),
  }
}

function leave(state: State): void {
  state.inside -= 1
  // one is left: the call that wants to be alone
  if (state.inside <= 1) state.lastLeft?.()
}

async function runAlone<Result>(state: State, act: () => Promise<Result>): Promise<Result> {
  if (state.isTaken) throw ruleViolation('workingAlone')
  state.isTaken = true
  try {
    while (state.inside > 1) {
      await new Promise<void>((resolve) => {
        state.lastLeft = resolve
      })
    }
    state.isAlone = true
    return await act()
  } finally {
    state.isTaken = false
    state.isAlone = false
    state.lastLeft = null
    for (const resolve of state.waiting.splice(0)) resolve()
  }
}
