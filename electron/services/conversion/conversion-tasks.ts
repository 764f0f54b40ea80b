import { type OnStep, runToEnd } from '../asset-work/steps.ts'
import { inTransaction } from '../service-context.ts'
import { listClosedRows } from './closed-row-list.ts'
import type { ConvertContext } from './convert-context.ts'
import { convertFiles } from './convert-files.ts'
import { convertRecords } from './convert-records.ts'
import { removeUnusedFiles } from './sweep.ts'

/**
 * Encrypts what is plain: first the files beside the plain ones, then all else in one transaction. `onFile` is told how many
 * files are done and throws to give up; whatever fails, the records are as they were.
 */
export function convertAll(context: ConvertContext, onFile: OnStep): void {
  const { db } = context
  try {
    const files = runToEnd(convertFiles(context, listClosedRows(db).attachments), onFile)
    inTransaction(context, () => convertRecords(context, files))
  } catch (error) {
    removeUnusedFiles(context)
    throw error
  }
}
