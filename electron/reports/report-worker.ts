// Draws reports off the main process's event loop. Started by draw-report.ts with the fonts' folder.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { openReportFonts } from './layout/fonts.ts'
import { drawReport } from './report-kinds.ts'
import type { ReportAnswer, ReportRequest, ReportWorkerData } from './report-messages.ts'

invariant(parentPort, 'the report worker runs in a worker thread')
const port = parentPort
// draw-report.ts is the only one who starts this worker
const { fontsFolder } = workerData as ReportWorkerData
const fonts = openReportFonts(fontsFolder)

port.on('message', (request: ReportRequest) => {
  drawReport(fonts, request.kind, request.model, request.signing).then(answerPdf, answerError)
})

function answerPdf(drawn: Uint8Array): void {
  const pdf = new Uint8Array(drawn)
  port.postMessage({ pdf } satisfies ReportAnswer, [pdf.buffer])
}

function answerError(error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = error instanceof AppError ? error : new AppError('unexpected', {}, error)
  port.postMessage({ error: { code: known.code, details: known.details, cause } } satisfies ReportAnswer)
}
