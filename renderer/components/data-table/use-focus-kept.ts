import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Rows that come or go move the others: the row that has the focus stays the current one, so that no key acts on another.
 * Where the focused row is gone itself, `refocus` gives the focus to what stands in its place.
 */
export function useFocusKept(
  pane: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  setCurrent: (index: number) => void,
  refocus: () => void,
): void {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const held = pane.current
    const onFocus = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target.closest('[data-index]') : null
    }
    // a row that is taken out of the page loses the focus to nothing
    const onBlur = (event: FocusEvent) => {
      if (event.relatedTarget !== null) focused.current = null
    }
    held?.addEventListener('focusin', onFocus)
    held?.addEventListener('focusout', onBlur)
    return () => {
      held?.removeEventListener('focusin', onFocus)
      held?.removeEventListener('focusout', onBlur)
    }
  }, [pane])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what the effect is about
  useLayoutEffect(() => {
    const row = focused.current
    if (row === null) return
    if (row.isConnected) setCurrent(Number(row.getAttribute('data-index')))
    else if (document.activeElement === document.body) refocus()
  }, [rows])
}
