import { BrowserWindow } from 'electron'
import type { ProgramPlaces } from '../host/program-places.ts'
import { startPage } from './app-protocol.ts'
import { closeDevTools, webPreferences } from './hardening.ts'
import type { PreferenceStore } from './preferences.ts'
import { keepWindowState, restoreWindowState } from './window-state.ts'

type Settings = Readonly<{
  title: string
  places: ProgramPlaces
  isPackaged: boolean
  preferences: PreferenceStore
}>

/** Makes the program's one window; it is shown when its first picture is ready. */
export function createWindow(settings: Settings): BrowserWindow {
  const { title, places, isPackaged, preferences } = settings
  const { isMaximized, ...bounds } = restoreWindowState(preferences)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title,
    icon: places.iconFile,
    backgroundColor: '#ffffff',
    webPreferences: { ...webPreferences, preload: places.preloadFile, devTools: !isPackaged },
  })
  keepWindowState(window, preferences)
  closeWhileLoading(window)
  if (isPackaged) closeDevTools(window.webContents)
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  return window
}

/** Chromium asks a page before it closes, and waits for ever for one that is not there yet. */
function closeWhileLoading(window: BrowserWindow): void {
  window.on('close', () => {
    if (window.webContents.isLoadingMainFrame()) window.destroy()
  })
}

/** Loads the program's page into its window; a window that is closed meanwhile needs none. */
export async function loadStartPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(startPage)
  } catch (error) {
    if (!window.isDestroyed()) throw error
  }
}
