import { type App, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import type { TextSize } from './text-size.ts'

type Settings = Readonly<{ app: App; window: BrowserWindow; textSize: TextSize }>

/** The menu bar; every item in it works. Reloading and development tools are there while developing only. */
export function createMenu(settings: Settings): Menu {
  const { app } = settings
  return Menu.buildFromTemplate([
    {
      label: 'ファイル(&F)',
      submenu: [{ label: '終了(&X)', accelerator: 'Alt+F4', click: () => app.quit() }],
    },
    { label: '編集(&E)', submenu: editItems() },
    { label: '表示(&V)', submenu: viewItems(settings) },
    {
      label: 'ヘルプ(&H)',
      submenu: [{ label: 'このプログラムについて(&A)', click: () => showAbout(settings) }],
    },
  ])
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: '元に戻す(&U)' },
    { role: 'redo', label: 'やり直し(&R)' },
    { type: 'separator' },
    { role: 'cut', label: '切り取り(&T)' },
    { role: 'copy', label: 'コピー(&C)' },
    { role: 'paste', label: '貼り付け(&P)' },
    { role: 'selectAll', label: 'すべて選択(&A)' },
  ]
}

function viewItems({ app, textSize }: Settings): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { label: '文字を大きく(&L)', accelerator: 'CmdOrCtrl+Plus', click: textSize.larger },
    { label: '文字を小さく(&S)', accelerator: 'CmdOrCtrl+-', click: textSize.smaller },
    { label: '文字を標準に戻す(&N)', accelerator: 'CmdOrCtrl+0', click: textSize.reset },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '全画面表示(&F)' },
  ]
  if (app.isPackaged) return items
  return [
    ...items,
    { type: 'separator' },
    { role: 'reload', label: '再読み込み' },
    { role: 'toggleDevTools', label: '開発ツール' },
  ]
}

function showAbout({ app, window }: Settings): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: 'このプログラムについて',
    message: `${app.getName()} ${app.getVersion()}`,
    detail: 'データはこの PC だけに保存され、どこへも送られません。',
    buttons: ['閉じる'],
  })
}
