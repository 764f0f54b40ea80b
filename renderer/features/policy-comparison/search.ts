import type { EditionId } from '../../../shared/domain/id/branded-id.ts'

/** What the address carries: the two editions, so that going back from the printed table shows the same pair. */
export type EditionPairSearch = { before?: string; after?: string }

/** Reads the address; what is not understood counts as not said. */
export function toEditionPairSearch(search: Readonly<Record<string, unknown>>): EditionPairSearch {
  const { before, after } = search
  return {
    ...(typeof before === 'string' ? { before } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  }
}

/** The editions that stand beside each other. */
export type EditionPair = Readonly<{ before: EditionId; after: EditionId }>
