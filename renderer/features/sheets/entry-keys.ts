import type { KeyboardEvent } from 'react'
import { type AnswerChoice, toAnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { toDigit } from '../../components/digit-key.ts'
import { isComposing } from '../../components/is-composing.ts'

/** What a key means while a paper sheet is being entered: `refused` stands for no box, `held` repeats by itself. */
export type EntryAct =
  | Readonly<{ kind: 'choose'; choice: AnswerChoice }>
  | Readonly<{ kind: 'move'; step: 1 | -1 }>
  | Readonly<{ kind: 'note' }>
  | Readonly<{ kind: 'end' }>
  | Readonly<{ kind: 'held' }>
  | Readonly<{ kind: 'refused'; key: string }>

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'> &
  Readonly<{ nativeEvent: globalThis.KeyboardEvent }>

const acts: Readonly<Record<string, EntryAct>> = {
  Backspace: { kind: 'move', step: -1 },
  ArrowUp: { kind: 'move', step: -1 },
  ArrowDown: { kind: 'move', step: 1 },
  Enter: { kind: 'move', step: 1 },
  '+': { kind: 'note' },
  '＋': { kind: 'note' },
  End: { kind: 'end' },
}

/** Undefined for keys that are not the entry's. */
export function toEntryAct(event: Key): EntryAct | undefined {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return undefined
  const digit = toDigit(event)
  if (digit !== undefined) return event.repeat ? { kind: 'held' } : toDigitAct(digit)
  const act = acts[event.key]
  if (act !== undefined) return act
  return /^\p{Letter}$/u.test(event.key) ? { kind: 'refused', key: event.key } : undefined
}

function toDigitAct(digit: string): EntryAct {
  const choice = toAnswerChoice(digit)
  return choice === undefined ? { kind: 'refused', key: digit } : { kind: 'choose', choice }
}
