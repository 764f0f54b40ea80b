import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'

/** What a row answers to. */
export type RowActs = Readonly<{
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (index: number) => void
  onClick: (event: MouseEvent, index: number) => void
  onToggle: (index: number) => void
}>

/** The acts as they are now behind functions that stay the same, so that a row is not drawn anew for their sake. */
export function useRowActs(acts: RowActs): RowActs {
  const current = useRef(acts)
  useLayoutEffect(() => {
    current.current = acts
  })
  return useMemo(
    () => ({
      onKeyDown: (event) => current.current.onKeyDown(event),
      onFocus: (index) => current.current.onFocus(index),
      onClick: (event, index) => current.current.onClick(event, index),
      onToggle: (index) => current.current.onToggle(index),
    }),
    [],
  )
}
