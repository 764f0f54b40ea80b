import { join } from 'node:path'
import { createReportDrawer, type ReportDrawer } from '../../../electron/reports/draw-report.ts'

const projectFolder = join(import.meta.dirname, '..', '..', '..')

/** Draws each report once, however many ask for it: who sees it is the question here, not how it is drawn. */
export function aRememberingDrawer(): ReportDrawer {
  const drawer = createReportDrawer({
    workerFile: join(projectFolder, 'electron', 'reports', 'report-worker.ts'),
    fontsFolder: join(projectFolder, 'assets', 'fonts'),
  })
  const drawn = new Map<string, Promise<Uint8Array>>()
  return {
    close: drawer.close,
    draw: (kind, model, _signal, signing) => {
      const key = JSON.stringify([kind, model, signing])
      const pdf = drawn.get(key) ?? drawer.draw(kind, model, undefined, signing)
      drawn.set(key, pdf)
      return pdf
    },
  }
}
