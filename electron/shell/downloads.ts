import { join } from 'node:path'
import { app, type DownloadItem, dialog, type Session } from 'electron'
import { pageOrigin } from './app-protocol.ts'

/** Lets the page hand out files it made itself, always through the save dialog; refuses every other download. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) {
      event.preventDefault()
      return
    }
    askWhere(item)
    item.once('done', (_event, state) => {
      if (state === 'interrupted') tellFailure(item.getFilename())
    })
  })
}

function askWhere(item: DownloadItem): void {
  item.setSaveDialogOptions({
    title: '名前を付けて保存',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), item.getFilename()),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
}

function tellFailure(fileName: string): void {
  dialog.showErrorBox(
    '保存できませんでした',
    `「${fileName}」を保存できませんでした。保存先の空き容量と、書き込みできる場所かどうかを確かめて、もう一度保存してください。`,
  )
}
