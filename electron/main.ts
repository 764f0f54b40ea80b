import './shell/file-global.ts'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import { servePort } from './api/serve-port.ts'
import { placesOfBuild } from './host/program-places.ts'
import type { ProgramOptions } from './services/program-state.ts'
import { declareAppScheme, serveAppPages } from './shell/app-protocol.ts'
import { readBackupSwitch } from './shell/backup-switch.ts'
import { connectApi } from './shell/connect-api.ts'
import { chooseBackup, chooseFolder, showFolder } from './shell/dialogs.ts'
import { guardDownloads } from './shell/downloads.ts'
import { runErrand, serveErrands } from './shell/errand.ts'
import { hardenContents, hardenSession, silenceChromium } from './shell/hardening.ts'
import { catchTheRest } from './shell/last-resort.ts'
import { createMenu } from './shell/menu.ts'
import { openDesktopProgram, openProgramWithoutWindow } from './shell/open-desktop-program.ts'
import { openPreferences } from './shell/preferences.ts'
import { takeSingleInstance } from './shell/single-instance.ts'
import { createTextSize } from './shell/text-size.ts'
import { createWindow, loadStartPage } from './shell/window.ts'

const title = '情報セキュリティ台帳'
const appFolder = app.getAppPath()
const places = placesOfBuild(appFolder, join(app.isPackaged ? process.resourcesPath : appFolder, 'assets'))

app.setName(title)
catchTheRest(app, join(app.getPath('userData'), 'logs'))
silenceChromium(app)
declareAppScheme()
hardenContents(app)

const errand = readBackupSwitch(process.argv.slice(1), process.cwd())
if (errand !== null) {
  const dataFolder = errand === 'wrong' ? null : errand.dataFolder
  const open = () => openProgramWithoutWindow({ app, places, preferences: openPreferences() }, dataFolder)
  runErrand(app, errand, open).catch(() => app.exit(1))
} else if (takeSingleInstance(app, () => BrowserWindow.getAllWindows()[0])) {
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
}

async function start(): Promise<void> {
  const preferences = openPreferences()
  hardenSession(session.defaultSession, join(app.getPath('userData'), 'refused-requests.log'))
  guardDownloads(session.defaultSession)
  serveAppPages(session.defaultSession, places.pagesFolder)
  const window = createWindow({ title, places, isPackaged: app.isPackaged, preferences })
  const textSize = createTextSize(window, preferences)
  Menu.setApplicationMenu(createMenu({ app, window, textSize }))
  // the page loads in its own process while the records are opened here
  const loading = loadStartPage(window)
  const program = openDesktopProgram({ app, places, preferences, dialogs: dialogsOf(window) })
  app.on('will-quit', () => program.close())
  serveErrands(app, program)
  connectApi(window, (port) => servePort(port, program.openConnection()))
  await loading
}

function dialogsOf(window: BrowserWindow): ProgramOptions['dialogs'] {
  return {
    chooseFolder: (purpose) => chooseFolder(window, purpose),
    chooseBackup: () => chooseBackup(window),
    showFolder,
  }
}

/** The program cannot run; says so and ends. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('起動できませんでした', `プログラムを起動できませんでした。詳細: ${reason}`)
  app.exit(1)
}
