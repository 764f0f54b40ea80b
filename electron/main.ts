import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import { declareAppScheme, serveAppPages } from './shell/app-protocol.ts'
import { guardDownloads } from './shell/downloads.ts'
import { hardenContents, hardenSession, silenceChromium } from './shell/hardening.ts'
import { createMenu } from './shell/menu.ts'
import { openPreferences } from './shell/preferences.ts'
import { takeSingleInstance } from './shell/single-instance.ts'
import { createTextSize } from './shell/text-size.ts'
import { createWindow, loadStartPage } from './shell/window.ts'

const title = '情報セキュリティ台帳'

app.setName(title)
silenceChromium(app)
declareAppScheme()
hardenContents(app)

if (takeSingleInstance(app, () => BrowserWindow.getAllWindows()[0])) {
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
}

async function start(): Promise<void> {
  const rootFolder = app.getAppPath()
  const preferences = openPreferences()
  hardenSession(session.defaultSession, join(app.getPath('userData'), 'refused-requests.log'))
  guardDownloads(session.defaultSession)
  serveAppPages(session.defaultSession, join(rootFolder, 'out', 'renderer'))
  const window = createWindow({
    title,
    preloadFile: join(rootFolder, 'out', 'preload', 'preload.cjs'),
    iconFile: join(rootFolder, 'assets', 'icons', 'icon.png'),
    isPackaged: app.isPackaged,
    preferences,
  })
  const textSize = createTextSize(window, preferences)
  Menu.setApplicationMenu(createMenu({ app, window, textSize }))
  await loadStartPage(window)
}

/** The program cannot run; says so and ends. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('起動できませんでした', `プログラムを起動できませんでした。詳細: ${reason}`)
  app.exit(1)
}
