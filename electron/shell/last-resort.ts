import { randomUUID } from 'node:crypto'
import { type App, dialog } from 'electron'
import { writeIncident } from '../services/incident-log.ts'

/**
 * Takes what nothing else caught: it is written to `incidents.log` of the folder, and what broke off in the middle of
 * something is told once, in Japanese, instead of by Electron's own window with the stack in it.
 */
export function catchTheRest(app: App, logsFolder: string): void {
  const write = (call: string, error: unknown) => {
    const incident = { id: randomUUID(), at: new Date().toISOString(), call, error }
    writeIncident(logsFolder, incident)
    return incident.id
  }
  let isTold = false
  process.on('unhandledRejection', (error) => void write('unhandledRejection', error))
  process.on('uncaughtException', (error) => {
    const id = write('uncaughtException', error)
    if (isTold || !app.isReady()) return
    isTold = true
    dialog.showErrorBox('予期しない誤りが起きました', toWords(id))
  })
}

function toWords(id: string): string {
  return [
    '入力して保存されたものは、そのまま残っています。',
    '作業を終えたら、このプログラムを終了して、もう一度起動してください。',
    '繰り返すときは、次の番号を添えて管理者に知らせてください。',
    `番号: ${id}`,
  ].join('\n')
}
