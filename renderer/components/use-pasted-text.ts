import { useEffect } from 'react'

/** Ctrl+V anywhere on the screen but in a field that is being written in, or while a dialog asks something else. */
export function usePastedText(onPaste: ((text: string) => void) | undefined): void {
  useEffect(() => {
    if (onPaste === undefined) return
    const listen = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const isWriting =
        target instanceof HTMLElement && target.matches('input:not([readonly]), textarea, [contenteditable]')
      const text = clipboardData?.getData('text/plain') ?? ''
      if (isWriting || text.trim() === '' || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      onPaste(text)
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [onPaste])
}
