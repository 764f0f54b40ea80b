import { type FocusEvent, useRef } from 'react'
import type { Editor } from './editor.ts'

/**
 * Puts the cursor on the row that gets the focus. While a mouse button is down this waits: the row written until then
 * closes and moves those below it, and the press would end on another row than it began on.
 */
export function useRowFocus(editor: Editor, id: string) {
  const isPressed = useRef(false)
  const select = () => {
    if (editor.cursor.get().id !== id) editor.cursor.set({ id, isEditing: false })
  }
  return {
    onPointerDown: () => {
      isPressed.current = true
      const release = () => {
        isPressed.current = false
      }
      window.addEventListener('pointerup', release, { once: true })
      window.addEventListener('pointercancel', release, { once: true })
    },
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      if (target !== currentTarget) return
      if (!isPressed.current) return select()
      // a click comes first and may begin the typing
      const selectAtEnd = () =>
        window.setTimeout(() => {
          if (document.activeElement === currentTarget) select()
        })
      window.addEventListener('pointerup', selectAtEnd, { once: true })
    },
  }
}
