import Store from 'electron-store'

/** The window as it was left. */
export type WindowState = Readonly<{
  x?: number
  y?: number
  width: number
  height: number
  isMaximized: boolean
}>

/** What this PC remembers for its user: never a record of the body. */
export type Preferences = {
  window?: WindowState
  dataFolder?: string
  backupFolder?: string
  zoomPercent?: number
}

export type PreferenceStore = Store<Preferences>

/** Opens the preferences; a damaged file counts as none. */
export function openPreferences(): PreferenceStore {
  return new Store<Preferences>({ name: 'preferences', clearInvalidConfig: true })
}
