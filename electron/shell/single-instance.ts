import type { App, BrowserWindow } from 'electron'
import { readHandedOver } from './errand.ts'

/** True in the one running program; a second start ends and brings the first one's window to the front, unless it has an errand for it. */
export function takeSingleInstance(app: App, findWindow: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) {
    // nothing is open yet that would have to be closed in order
    app.exit(0)
    return false
  }
  app.on('second-instance', (_event, _args, _folder, data) => {
    if (readHandedOver(data) !== undefined) return
    const window = findWindow()
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
