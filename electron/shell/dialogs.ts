import { type BrowserWindow, dialog, shell } from 'electron'

const titles = {
  data: '台帳を保存するフォルダーを選ぶ',
  backup: '控えを保存するフォルダーを選ぶ',
  files: 'ファイルを書き出すフォルダーを選ぶ',
} as const

/** Asks for a backup file; null when the dialog was cancelled. */
export async function chooseBackup(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '控えのファイルを選ぶ',
    buttonLabel: 'この控えを使う',
    filters: [{ name: '情報セキュリティ台帳の控え', extensions: ['daicho'] }],
    properties: ['openFile'],
  })
  const [file] = filePaths
  return canceled || file === undefined ? null : file
}

/** Shows a folder of the program's own in the system's file manager. */
export async function showFolder(folder: string): Promise<void> {
  await shell.openPath(folder)
}

/** Asks for a folder; null when the dialog was cancelled. */
export async function chooseFolder(
  window: BrowserWindow,
  purpose: keyof typeof titles,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: titles[purpose],
    buttonLabel: 'このフォルダーにする',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  const [folder] = filePaths
  return canceled || folder === undefined ? null : folder
}
