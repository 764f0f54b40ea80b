import type { BrowserWindow } from 'electron'
import type { PreferenceStore } from './preferences.ts'

const steps = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** The text size of the whole window, in steps, kept on this PC. */
export type TextSize = Readonly<{ larger: () => void; smaller: () => void; reset: () => void }>

export function createTextSize(window: BrowserWindow, preferences: PreferenceStore): TextSize {
  const apply = (percent: number) => {
    preferences.set('zoomPercent', percent)
    window.webContents.setZoomFactor(percent / 100)
  }
  const current = () => preferences.get('zoomPercent') ?? 100
  // Chromium forgets the factor with the page
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(current() / 100))
  return {
    larger: () => apply(steps.find((step) => step > current()) ?? 200),
    smaller: () => apply(steps.findLast((step) => step < current()) ?? 80),
    reset: () => apply(100),
  }
}
