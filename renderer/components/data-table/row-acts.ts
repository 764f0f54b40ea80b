import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { useSteady } from '../use-steady.ts'

/** What a row answers to. */
export type RowActs = Readonly<{
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (index: number) => void
  onClick: (event: MouseEvent, index: number) => void
  onToggle: (index: number) => void
}>

/** The acts as they are now behind functions that stay the same, so that a row is not drawn anew for their sake. */
export function useRowActs(acts: RowActs): RowActs {
  const onKeyDown = useSteady(acts.onKeyDown)
  const onFocus = useSteady(acts.onFocus)
  const onClick = useSteady(acts.onClick)
  const onToggle = useSteady(acts.onToggle)
  return useMemo(() => ({ onKeyDown, onFocus, onClick, onToggle }), [onKeyDown, onFocus, onClick, onToggle])
}
