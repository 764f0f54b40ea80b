import { useEffect } from 'react'
import type { SaveQueue } from './save-queue.ts'

/**
 * Keeps answers from being lost with the page: what is unsaved is sent before the window closes, and on Ctrl+S at
 * once. While something is unsaved the window stays; it closes by itself as soon as all is stored.
 */
export function useSaveGuard(queue: SaveQueue): void {
  useEffect(() => {
    queue.setRetrying(true)
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!queue.hasUnsaved()) return
      event.preventDefault()
      // browsers of this age hold the window only for a value here
      event.returnValue = 'unsaved'
      void queue.flush().then((isStored) => {
        if (isStored) window.close()
      })
    }
    const pageHide = () => void queue.flush()
    const saveKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void queue.flush()
    }
    window.addEventListener('beforeunload', beforeUnload)
    window.addEventListener('pagehide', pageHide)
    window.addEventListener('keydown', saveKey)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      window.removeEventListener('pagehide', pageHide)
      window.removeEventListener('keydown', saveKey)
      // one last try; later ones could be made in another person's name
      void queue.flush()
      queue.setRetrying(false)
    }
  }, [queue])
}
