import type { AmendingLine } from './amending-line.ts'
import type { Place } from './place.ts'

/** The two forms of a verb: within a sentence and at its end. */
export type Verb = readonly [string, string]

export const verbs = {
  change: ['改め', '改める'],
  add: ['加え', '加える'],
  remove: ['削り', '削る'],
  become: ['とし', 'とする'],
  attach: ['付し', '付する'],
  lower: ['繰り下げ', '繰り下げる'],
  raise: ['繰り上げ', '繰り上げる'],
} as const satisfies Record<string, Verb>

/** One thing a sentence does. */
export type Act = Readonly<{
  /** The words before the verb; `last` is what the sentence spoke of before. */
  write: (last: Place | null) => string
  verb: Verb
  /** What the sentence has spoken of after this; null after several at once, which no 同 can mean. */
  place: Place | null
  /** New text, which ends the sentence and stands under it. */
  body: readonly AmendingLine[]
  /** Set where a provision only gets another number. */
  shift: Shift | null
}>

export type Shift = Readonly<{ from: Place; unit: string; number: number; by: number; byText: string }>

/** Joins acts into sentences: each goes on until a new text stands under it. */
export function toSentences(acts: readonly Act[]): AmendingLine[] {
  const lines: AmendingLine[] = []
  let last: Place | null = null
  let parts: string[] = []
  for (const [index, act] of acts.entries()) {
    const endsHere = act.body.length > 0 || index === acts.length - 1
    parts.push(`${act.write(last)}${act.verb[endsHere ? 1 : 0]}`)
    last = act.place
    if (!endsHere) continue
    lines.push({ kind: 'sentence', text: `${parts.join('、')}。`, indent: 1 }, ...act.body)
    last = null
    parts = []
  }
  return lines
}
