import './shell/file-global.ts'
import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import { router } from './api/router.ts'
import { proposeDataFolder } from './host/default-data-folder.ts'
import { openProgram } from './host/open-program.ts'
import { placesOfBuild } from './host/program-places.ts'
import type { Program } from './services/program.ts'
import { declareAppScheme, serveAppPages } from './shell/app-protocol.ts'
import { connectApi } from './shell/connect-api.ts'
import { chooseBackup, chooseFolder } from './shell/dialogs.ts'
import { guardDownloads } from './shell/downloads.ts'
import { hardenContents, hardenSession, silenceChromium } from './shell/hardening.ts'
import { createMenu } from './shell/menu.ts'
import { openPreferences, type PreferenceStore } from './shell/preferences.ts'
import { takeSingleInstance } from './shell/single-instance.ts'
import { createTextSize } from './shell/text-size.ts'
import { createWindow, loadStartPage } from './shell/window.ts'

const title = '情報セキュリティ台帳'
const appFolder = app.getAppPath()
const places = placesOfBuild(appFolder, join(app.isPackaged ? process.resourcesPath : appFolder, 'assets'))

app.setName(title)
silenceChromium(app)
declareAppScheme()
hardenContents(app)

if (takeSingleInstance(app, () => BrowserWindow.getAllWindows()[0])) {
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
  const program = openDesktopProgram(window, preferences)
  app.on('will-quit', () => program.close())
  const handler = new RPCHandler(router)
  connectApi(window, (port) => handler.upgrade(port, { context: program.openConnection() }))
  await loading
}

function openDesktopProgram(window: BrowserWindow, preferences: PreferenceStore): Program {
  return openProgram({
    places,
    settings: {
      getDataFolder: () => preferences.get('dataFolder') ?? null,
      setDataFolder: (folder) => {
        if (folder === null) preferences.delete('dataFolder')
        else preferences.set('dataFolder', folder)
      },
      getBackupFolder: () => preferences.get('backupFolder') ?? null,
      setBackupFolder: (folder) => preferences.set('backupFolder', folder),
    },
    dialogs: {
      chooseFolder: (purpose) => chooseFolder(window, purpose),
      chooseBackup: () => chooseBackup(window),
    },
    proposedFolder: proposeDataFolder({
      platform: process.platform,
      environment: process.env,
      home: app.getPath('home'),
    }),
    sampleFolder: join(app.getPath('userData'), '見本'),
    programEdition: app.getVersion(),
  })
}

/** The program cannot run; says so and ends. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('起動できませんでした', `プログラムを起動できませんでした。詳細: ${reason}`)
  app.exit(1)
}
