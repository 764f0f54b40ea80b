// Reads and writes spreadsheets and Word files off the main process's event loop. Started by file-runner.ts.
import { parentPort } from 'node:worker_threads'
import { invariant } from '../../shared/errors/invariant.ts'
import { writeAnswerBook } from './answer-sheet-writer.ts'
import { writeAssetFile } from './asset-import/write-asset-file.ts'
import { buildTableOf, listChangesOf, writeTableOf } from './comparison-work.ts'
import { writeEditionWordFile } from './edition-word-file.ts'
import type { FileRequest, FileTasks } from './file-messages.ts'
import { serveTasks } from './serve-tasks.ts'
import { readSpreadsheetTabs } from './spreadsheet-table.ts'
import { readWordText } from './word-reader/read-word-text.ts'
import { writeWorkbook } from './workbook-writer.ts'
import { writeHistoryFile } from './write-history-file.ts'

invariant(parentPort, 'the file worker runs in a worker thread')
serveTasks<FileTasks>(parentPort, run)

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
    case 'writeHistoryFile':
      return writeHistoryFile(request.input)
    case 'writeWorkbook':
      return writeWorkbook(request.input)
    case 'writeAssetFile':
      return writeAssetFile(request.input)
  }
}
