import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import { type DocumentMarks, markHits } from './document-marks.ts'

export type DocumentSearch = Readonly<{
  query: string
  setQuery: (query: string) => void
  marks: DocumentMarks
  /** The hit the reader stands on, from 0; null without hits. */
  currentHit: number | null
  goBy: (step: 1 | -1) => void
}>

/** The search in one document: what it found, and going from one place to the next, around the end too. */
export function useDocumentSearch(parsed: ParsedPolicy, pane: RefObject<HTMLElement | null>): DocumentSearch {
  const [query, setQuery] = useState('')
  const [position, setPosition] = useState(0)
  const deferredQuery = useDeferredValue(query)
  const marks = useMemo(() => markHits(parsed, deferredQuery), [parsed, deferredQuery])
  const currentHit = marks.hitCount === 0 ? null : Math.min(position, marks.hitCount - 1)

  useEffect(() => {
    if (currentHit === null || deferredQuery === '') return
    const found = pane.current?.querySelector(`[data-hit="${currentHit}"]`)
    found?.scrollIntoView({ block: 'center' })
  }, [currentHit, deferredQuery, pane])

  return {
    query,
    setQuery: (text) => {
      setQuery(text)
      setPosition(0)
    },
    marks,
    currentHit,
    goBy: (step) => {
      if (marks.hitCount > 0) setPosition(((currentHit ?? 0) + step + marks.hitCount) % marks.hitCount)
    },
  }
}
