import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same and does what the newest one does, so that what is given it need not be drawn anew. */
export function useSteady<Given extends readonly unknown[], Answer>(
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const newest = useRef(act)
  useLayoutEffect(() => {
    newest.current = act
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
