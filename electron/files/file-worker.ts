// Reads and writes spreadsheets and Word files off the main process's event loop. Started by file-runner.ts.
import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { writeAnswerBook } from './answer-sheet-writer.ts'
import { createImportDesk } from './asset-import/import-desk.ts'
import { writeAssetFile } from './asset-import/write-asset-file.ts'
import { buildTableOf, listChangesOf, writeTableOf } from './comparison-work.ts'
import { writeEditionWordFile } from './edition-word-file.ts'
import type { FileAnswer, FileRequest } from './file-messages.ts'
import { readSpreadsheetTabs } from './spreadsheet-table.ts'
import { readWordText } from './word-reader/read-word-text.ts'
import { writeWorkbook } from './workbook-writer.ts'

invariant(parentPort, 'the file worker runs in a worker thread')
const port = parentPort
const desk = createImportDesk()

port.on('message', (request: FileRequest) => {
  run(request).then(
    (output) => port.postMessage({ id: request.id, output } satisfies FileAnswer),
    (error: unknown) => answerError(request.id, error),
  )
})

async function run(request: FileRequest) {
  switch (request.task) {
    case 'readTabs':
      return readSpreadsheetTabs(request.input.bytes, request.input.limits)
    case 'writeAnswerBook':
      return writeAnswerBook(request.input)
    case 'buildComparisonTable':
      return buildTableOf(request.input)
    case 'writeComparisonWord':
      return writeTableOf(request.input)
    case 'writeEditionWord':
      return writeEditionWordFile(request.input)
    case 'listChangedProvisions':
      return request.input.map(listChangesOf)
    case 'readWord':
      return readWordText(request.input)
    case 'writeWorkbook':
      return writeWorkbook(request.input)
    case 'writeAssetFile':
      return writeAssetFile(request.input)
    case 'openImport':
      return desk.openImport(request.input)
    case 'giveAssets':
      return desk.giveAssets(request.input)
    case 'planImport':
      return desk.planImport(request.input)
    case 'listImportRows':
      return desk.listImportRows(request.input)
    case 'listPlanned':
      return desk.listPlanned(request.input)
    case 'writeWrongRows':
      return desk.writeWrongRows(request.input)
    case 'closeImport':
      return desk.closeImport(request.input)
  }
}

function answerError(id: number, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = error instanceof AppError ? error : new AppError('unexpected', {}, error)
  port.postMessage({ id, error: { code: known.code, details: known.details, cause } } satisfies FileAnswer)
}
