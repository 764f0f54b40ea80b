import type { Editor } from './editor.ts'

/** The element of a row; it is not there where the text has no such row. */
export function findRowElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editor-row="${CSS.escape(id)}"]`)
}

/** Puts the cursor on a row and the focus with it. */
export function goToRow(editor: Editor, id: string, isEditing = false): void {
  editor.cursor.set({ id, isEditing })
  // a row that was just made is drawn first
  window.setTimeout(() => focusOnceDrawn(editor, id, isEditing))
}

const lookAgainMs = 40
const triesAtMost = 50

/** A long text is drawn in pieces; the person may have gone on meanwhile. */
function focusOnceDrawn(editor: Editor, id: string, isEditing: boolean, tries = 0): void {
  if (findRowElement(id) !== null) focusRow(id, isEditing)
  else if (tries < triesAtMost && editor.cursor.get().id === id) {
    window.setTimeout(() => focusOnceDrawn(editor, id, isEditing, tries + 1), lookAgainMs)
  }
}

// a dialog gives the focus back to where it was in one of the frames after it is gone
const afterDialogMs = [0, 40, 100, 200]

/** The same once the dialog that is about to close has given the focus back; what the person does meanwhile goes first. */
export function goToRowAfterDialog(editor: Editor, id: string, isEditing = false): void {
  const timers = afterDialogMs.map((delayMs) =>
    window.setTimeout(() => {
      if (!isThere(editor, id, isEditing)) goToRow(editor, id, isEditing)
    }, delayMs),
  )
  const cancel = () => {
    for (const timer of timers) window.clearTimeout(timer)
  }
  // the press that closed the dialog is over by the first of them
  window.setTimeout(() => {
    window.addEventListener('pointerdown', cancel, { capture: true, once: true })
    window.addEventListener('keydown', cancel, { capture: true, once: true })
  })
}

function isThere(editor: Editor, id: string, isEditing: boolean): boolean {
  const cursor = editor.cursor.get()
  const focused = document.activeElement
  const isInRow = findRowElement(id)?.contains(focused) === true
  const isTyping = focused instanceof HTMLTextAreaElement
  return cursor.id === id && cursor.isEditing === isEditing && isInRow && isTyping === isEditing
}

function focusRow(id: string, isEditing: boolean): void {
  const row = findRowElement(id)
  const field = isEditing ? row?.querySelector<HTMLElement>('textarea, input') : undefined
  const target = field ?? row
  target?.focus({ preventScroll: true })
  // jsdom has nothing to scroll
  row?.scrollIntoView?.({ block: 'nearest' })
}
