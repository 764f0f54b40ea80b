import { getReadyFolder } from '../services/program-state.ts'
import { type Soundness, verifyRecords } from '../services/verify-service.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { refuseUnusable, withProgram } from './with-program.ts'

/** `verify`: walks the history, the records and the kept files, and names the first broken place. */
export function verifyFolder(call: RecordsCall): Promise<Outcome> {
  return withProgram(call, async (program) => {
    const { folder } = program.state
    if (folder.kind === 'unusable' && folder.problem === 'storage_corrupt') {
      const brokenPlace = `記録ファイルを開けません: ${folder.place ?? '場所は不明'}`
      return toOutcome({ isSound: false, entryCount: 0, brokenPlace })
    }
    refuseUnusable(program)
    const { db } = getReadyFolder(program.state)
    return toOutcome(verifyRecords({ db, dataFolder: call.dataFolder }))
  })
}

function toOutcome(found: Soundness): Outcome {
  const text = `異常はありません。履歴 ${found.entryCount} 件と記録を確かめました。\n`
  if (found.brokenPlace === null) return { json: found, text }
  const message = `記録が壊れています。最初に合わない所は、${found.brokenPlace}`
  return { json: found, text: '', failure: { code: 'storage_corrupt', message } }
}
