import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toFailure } from '../../api/app-error.ts'
import { client } from '../../api/client.ts'
import { type Answering, createAnswering } from './answering.ts'
import type { SaveFailure } from './save-queue.ts'

/** Joins a sheet that may be answered to the program's calls; `enteredFrom` is kept with every answer. */
export function connectSheet(sheet: Sheet, enteredFrom: 'screen' | 'paper'): Answering {
  const sheetId = sheet.summary.id
  return createAnswering(sheet, {
    save: async (answers) =>
      (await client.sheets.saveAnswers({ sheetId, enteredFrom, answers: [...answers] })).answers,
    load: async () => (await client.sheets.get({ sheetId })).answers,
    toFailure: toSaveFailure,
    now: () => new Date(),
  })
}

function toSaveFailure(error: unknown): SaveFailure {
  const { code } = toFailure(error)
  if (code === 'stale_row') return 'stale'
  const isFinal =
    code === 'rule_violation' || code === 'invalid_input' || code === 'not_permitted' || code === 'not_found'
  return isFinal ? 'refused' : 'retry'
}
