import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ExportTable } from '../../shared/domain/inspection/export-table.ts'

/** Writes tables as an Excel file without keeping the program waiting. */
export type WriteWorkbook = (tables: readonly ExportTable[]) => Promise<Uint8Array>

/** Files are written now and then, so each gets a worker thread of its own that ends with it. */
export function createWorkbookWriter(workerFile: string): WriteWorkbook {
  return async (tables) => {
    const worker = new Worker(workerFile, { workerData: tables })
    try {
      // rejects with what the worker threw
      const [bytes]: unknown[] = await once(worker, 'message')
      // the worker answers with the file and nothing else
      return bytes as Uint8Array
    } finally {
      void worker.terminate()
    }
  }
}
