import { setImmediate } from 'node:timers/promises'
import { toActWords, toKindWords } from '../../../shared/domain/history/act-words.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { listHistoryChoices } from '../../data/repositories/history-slice-repository.ts'
import { listHiddenRecordIds } from '../policy-document-access.ts'
import type { ServiceContext } from '../service-context.ts'

type Choice = { value: string; words: string }

/** What the history can be narrowed to: people, kinds of records and acts that it has, in people's words. */
export type HistoryChoices = { people: string[]; kinds: Choice[]; acts: Choice[] }

const spanLength = 5000

/** Reads the whole history; the window gets its turn between two spans. */
export async function showHistoryChoices(context: ServiceContext): Promise<HistoryChoices> {
  const hiddenIds = JSON.stringify(listHiddenRecordIds(context))
  const people = new Set<string>()
  const kinds = new Set<string>()
  const acts = new Set<string>()
  for (let below = getHistoryHead(context.db).sequence + 1; below > 1; below -= spanLength) {
    const span = { below, from: Math.max(1, below - spanLength), hiddenIds }
    for (const { who, kind, act } of listHistoryChoices(context.db, span)) {
      people.add(who)
      kinds.add(kind)
      acts.add(act)
    }
    await setImmediate()
  }
  return {
    people: [...people].toSorted(inJapanese),
    kinds: toChoices(kinds, toKindWords),
    acts: toChoices(acts, toActWords),
  }
}

function toChoices(values: ReadonlySet<string>, toWords: (value: string) => string): Choice[] {
  return [...values]
    .map((value) => ({ value, words: toWords(value) }))
    .toSorted((one, other) => inJapanese(one.words, other.words))
}

function inJapanese(one: string, other: string): number {
  return one.localeCompare(other, 'ja')
}
