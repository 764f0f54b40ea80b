import { useSyncExternalStore } from 'react'

/** The size of 1rem in CSS pixels, which follows the reader's text size. */
export function useRootFontSize(): number {
  return useSyncExternalStore(subscribe, rootFontSize)
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
  return () => observer.disconnect()
}
