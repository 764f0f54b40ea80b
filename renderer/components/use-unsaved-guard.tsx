import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'

type Guard = Readonly<{
  /** Closes what is being filled in, at once or after the question. */
  close: () => void
  /** The question itself, to be rendered beside. */
  question: ReactNode
}>

/** Keeps a dialog with unsaved input from being closed by mistake: by its button, Escape or the window. */
export function useUnsavedGuard(isDirty: boolean, onClose: () => void): Guard {
  const [asked, setAsked] = useState<'close' | 'window' | null>(null)
  useWindowHeld(isDirty && asked !== 'window', () => setAsked('window'))
  return {
    close: () => (isDirty ? setAsked('close') : onClose()),
    question: (
      <DiscardQuestion
        isOpen={asked !== null}
        onStay={() => setAsked(null)}
        onDiscard={() => {
          onClose()
          if (asked === 'window') window.close()
        }}
      />
    ),
  }
}

/** The same for a whole screen: it asks before another screen takes its place. */
export function LeaveGuard({ isDirty }: Readonly<{ isDirty: boolean }>) {
  const [isClosing, setIsClosing] = useState(false)
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: false, withResolver: true })
  useWindowHeld(isDirty && !isClosing, () => setIsClosing(true))
  return (
    <DiscardQuestion
      isOpen={blocker.status === 'blocked' || isClosing}
      onStay={() => {
        setIsClosing(false)
        blocker.reset?.()
      }}
      onDiscard={() => {
        blocker.proceed?.()
        if (isClosing) window.close()
      }}
    />
  )
}

/** Holds the window while something is unsaved; once asked, the next close goes through. */
function useWindowHeld(isHeld: boolean, onHeld: () => void): void {
  useEffect(() => {
    if (!isHeld) return
    const beforeUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // browsers of this age hold the window only for a value here
      event.returnValue = 'unsaved'
      onHeld()
    }
    window.addEventListener('beforeunload', beforeUnload)
    return () => window.removeEventListener('beforeunload', beforeUnload)
  }, [isHeld, onHeld])
}

type QuestionProps = Readonly<{ isOpen: boolean; onStay: () => void; onDiscard: () => void }>

function DiscardQuestion({ isOpen, onStay, onDiscard }: QuestionProps) {
  return (
    <ConfirmDialog
      title="入力した内容を捨てますか"
      isOpen={isOpen}
      cancelLabel="入力に戻る"
      confirmLabel="捨てて閉じる"
      tone="danger"
      onConfirm={onDiscard}
      onClose={onStay}
    >
      <p>まだ保存していない内容があります。閉じると失われます。</p>
    </ConfirmDialog>
  )
}
