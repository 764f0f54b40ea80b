import type { Page } from '@playwright/test'

const mostStops = 120

/** Presses Tab until the focus is on what this text names (its label, name or words), as one without a mouse does. */
export function tabTo(page: Page, name: string): Promise<void> {
  return pressTo(page, name, 'Tab')
}

/** The same backwards. */
export function tabBackTo(page: Page, name: string): Promise<void> {
  return pressTo(page, name, 'Shift+Tab')
}

async function pressTo(page: Page, name: string, key: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await readFocusedName(page)).includes(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${name}`)
}

/** What the focused element calls itself. */
export function readFocusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return ''
    const isField = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].some(
      (kind) => focused instanceof kind,
    )
    const labels = isField && 'labels' in focused ? [...(focused.labels as NodeListOf<HTMLElement>)] : []
    const words = [focused.getAttribute('aria-label') ?? '', ...labels.map((label) => label.innerText)]
    const isPressed = focused instanceof HTMLButtonElement || focused instanceof HTMLAnchorElement
    return [...words, isPressed ? focused.innerText : ''].join(' ')
  })
}

/** Goes down a focused list box with the arrow key until it stands on the entry that begins so. */
export async function arrowTo(page: Page, entry: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    const chosen = await page.evaluate(() => {
      const list = document.activeElement
      return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : ''
    })
    if (chosen.startsWith(entry)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrow key never reached ${entry}`)
}
