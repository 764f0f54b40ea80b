import { useEffect, useState } from 'react'

type Kept<Draft> = Readonly<{ draft: Draft; rowVersion: number }>

/**
 * What is being written of a record. While nothing is written it follows the record; once something is, a change made
 * elsewhere is told by `isStale` and overwrites nothing.
 */
export function useKeptDraft<Draft>(stored: Draft, rowVersion: number, onHold: (isDirty: boolean) => void) {
  const [kept, setKept] = useState<Kept<Draft>>({ draft: stored, rowVersion })
  const [draft, setDraft] = useState(stored)
  const isDirty = !isSame(draft, kept.draft)
  const isMoved = rowVersion !== kept.rowVersion
  // another part of the same record may have been saved: only what this part shows counts as a change of it
  const isStale = isMoved && isDirty && !isSame(stored, kept.draft)
  if (isMoved && !isStale) {
    setKept({ draft: stored, rowVersion })
    if (!isDirty) setDraft(stored)
  }
  useEffect(() => onHold(isDirty), [isDirty, onHold])
  return {
    ...{ draft, setDraft, isDirty, isStale },
    expectedRowVersion: kept.rowVersion,
    /** After saving, or to give up what was written. */
    settle: (next: Draft, nextRowVersion: number) => {
      setKept({ draft: next, rowVersion: nextRowVersion })
      setDraft(next)
    },
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
