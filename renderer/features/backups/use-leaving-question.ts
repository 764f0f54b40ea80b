import { useCallback, useEffect, useRef, useState } from 'react'

const held = 'backup'

type LeavingQuestion = Readonly<{
  isOpen: boolean
  /** Goes back to the screen. */
  stay: () => void
  /** Closes the window for good. */
  leave: () => void
}>

/**
 * Holds the window that is being closed for one question. What holds it for unsaved input goes first: it closes the
 * window again when that is settled, and the question comes then.
 */
export function useLeavingQuestion(isHeld: boolean): LeavingQuestion {
  const [isOpen, setOpen] = useState(false)
  const isLeaving = useRef(false)
  useEffect(() => {
    if (!isHeld) return
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (isLeaving.current) return
      event.preventDefault()
      // the guards of unsaved input come after this one and leave their own value
      event.returnValue = held
      setTimeout(() => {
        if (event.returnValue === held) setOpen(true)
      })
    }
    window.addEventListener('beforeunload', beforeUnload, { capture: true })
    return () => window.removeEventListener('beforeunload', beforeUnload, { capture: true })
  }, [isHeld])
  const stay = useCallback(() => setOpen(false), [])
  const leave = useCallback(() => {
    isLeaving.current = true
    window.close()
  }, [])
  return { isOpen, stay, leave }
}
