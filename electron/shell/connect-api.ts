import { type BrowserWindow, ipcMain, type MessagePortMain } from 'electron'
import { pageOrigin } from './app-protocol.ts'

/**
 * Takes the message port that the page hands over and gives it to `serve`; refuses a port from any other window,
 * frame or origin. A page that was loaded anew brings a new port.
 */
export function connectApi(window: BrowserWindow, serve: (port: MessagePortMain) => void): void {
  ipcMain.on('start-api', (event) => {
    const [port] = event.ports
    if (port === undefined) return
    const frame = event.senderFrame
    const isOurPage = frame !== null && frame === window.webContents.mainFrame && frame.origin === pageOrigin
    if (!isOurPage) {
      port.close()
      return
    }
    serve(port)
    port.start()
  })
}
