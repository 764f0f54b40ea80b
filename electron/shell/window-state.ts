import { type BrowserWindow, type Rectangle, screen } from 'electron'
import type { PreferenceStore, WindowState } from './preferences.ts'

const firstState: WindowState = { width: 1280, height: 720, isMaximized: false }

/** The window as it was left, unless no screen of now shows enough of it to be taken hold of. */
export function restoreWindowState(preferences: PreferenceStore): WindowState {
  const kept = preferences.get('window')
  if (kept === undefined || !isWindowState(kept)) return firstState
  const { x, y, width, height, isMaximized } = kept
  if (x === undefined || y === undefined || !isVisible({ x, y, width, height })) {
    return { width, height, isMaximized }
  }
  return kept
}

export function keepWindowState(window: BrowserWindow, preferences: PreferenceStore): void {
  window.on('close', () => {
    preferences.set('window', { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
}

function isWindowState(kept: WindowState): boolean {
  return Number.isFinite(kept.width) && Number.isFinite(kept.height)
}

function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const isTitleOn = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 40
    return width >= 200 && isTitleOn
  })
}
