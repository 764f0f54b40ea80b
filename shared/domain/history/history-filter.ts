import { toSearchCopy } from '../text/search-copy.ts'
import type { EntryWords } from './describe-entry.ts'

/** What of the history is wanted; null or empty asks for all. Days are of the calendar in Japan, both included. */
export type HistoryFilter = Readonly<{
  record: Readonly<{ kind: string; id: string }> | null
  /** Who did it, by the name the entry holds; the empty name is nobody's, from before a sign-in. */
  who: string | null
  fromDay: string | null
  toDay: string | null
  kind: string | null
  act: string | null
  /** Words that all stand somewhere in the entry as it is shown, however they are written. */
  text: string
}>

/** Whether an entry, as it is shown, has every word that is looked for; the words are those of `toSearchWords`. */
export function hasWords(entry: EntryWords, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const shown = [entry.who, entry.act, entry.kind, entry.recordName]
  for (const { field, before, after } of entry.changes) shown.push(field, before, after)
  const text = toSearchCopy(shown.join('\n'))
  return words.every((word) => text.includes(word))
}
