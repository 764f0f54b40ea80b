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
  if (isPackaged) closeDevTools(window.webContents)
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  return window
}

/** Loads the program's page into its window. */
export async function loadStartPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(startPage)
}
