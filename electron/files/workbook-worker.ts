// Writes Excel files off the main process's event loop. Started by write-workbook-aside.ts with the tables.
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportTable } from '../../shared/domain/inspection/export-table.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { writeWorkbook } from './workbook-writer.ts'

invariant(parentPort, 'the workbook worker runs in a worker thread')
const port = parentPort
// write-workbook-aside.ts is the only one who starts this worker; what is thrown here ends it and is told there
writeWorkbook(workerData as readonly ExportTable[]).then((written) => {
  const bytes = new Uint8Array(written)
  port.postMessage(bytes, [bytes.buffer])
})
