import { type BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron'
import { pageOrigin } from './app-protocol.ts'

/**
 * Takes the message port that the page hands over and gives it to `serve`; refuses a port from any other window,
 * frame or origin. A page that was loaded anew brings a new port, which ends the one before: there is never a second.
 */
export function connectApi(window: BrowserWindow, serve: (port: MessagePortMain) => void): void {
  let served: MessagePortMain | undefined
  ipcMain.on('start-api', (event) => {
    const [port, ...surplus] = event.ports
    for (const other of surplus) other.close()
    if (port === undefined) return
    if (!isOurPage(window, event)) {
      port.close()
      return
    }
    served?.close()
    served = port
    serve(port)
    port.start()
  })
}

function isOurPage(window: BrowserWindow, { senderFrame: frame }: IpcMainEvent): boolean {
  return (
    !window.isDestroyed() &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    frame.origin === pageOrigin
  )
}
