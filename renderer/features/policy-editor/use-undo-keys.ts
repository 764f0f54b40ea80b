import { useEffect } from 'react'
import { isComposing } from '../../components/is-composing.ts'
import type { Editor } from './editor.ts'
import { hasRow } from './editor-rows.ts'
import { goToRow } from './go-to-row.ts'

/** Ctrl+Z takes the last step back, Ctrl+Y and Ctrl+Shift+Z do it again; in the middle of a composition they are its own. */
export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !event.ctrlKey || event.altKey) return
      const key = event.key.toLowerCase()
      const act =
        key === 'z' ? (event.shiftKey ? editor.redo : editor.undo) : key === 'y' ? editor.redo : undefined
      const isOverlaid = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      if (act === undefined || isOverlaid) return
      event.preventDefault()
      event.stopPropagation()
      act()
      keepFocus(editor)
    }
    // before the fields, whose own taking back would mix with this one
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [editor])
}

/** The row under the cursor may be gone; the keys go on from the first provision then. */
function keepFocus(editor: Editor): void {
  window.setTimeout(() => {
    const { id } = editor.cursor.get()
    const { present } = editor.history.get()
    const first = present.nodes[0]?.id
    if (!hasRow(present, id) && first !== undefined) goToRow(editor, first)
  })
}
