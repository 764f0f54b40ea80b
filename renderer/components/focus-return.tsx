import { useEffect, useState } from 'react'

// the dialog's own return to its button runs in the frame after it is gone
const afterOwnReturnMs = 60

/**
 * Stands in a dialog. Where the button that opened it is gone when it closes, as after an act that changed the screen,
 * the focus goes to the nearest place around that button which still stands, and not to nowhere.
 */
export function FocusReturn() {
  const [places] = useState(() => listAround(document.activeElement))
  useEffect(() => {
    // the page itself may be gone before the time is over
    const page = document
    return () => {
      window.setTimeout(() => {
        if (page.activeElement !== page.body) return
        places
          .find((place) => place.isConnected && place.hasAttribute('tabindex'))
          ?.focus({ preventScroll: true })
      }, afterOwnReturnMs)
    }
  }, [places])
  return null
}

/** The elements around one, from the inside out. */
function listAround(element: Element | null): readonly HTMLElement[] {
  const parent = element?.parentElement ?? null
  return parent === null ? [] : [parent, ...listAround(parent)]
}
