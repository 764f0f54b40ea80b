import type { ExemptionMemo } from '../../shared/contract/policy-documents.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { ExemptionMemoId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import {
  getExemptionMemo,
  insertExemptionMemo,
  listExemptionMemos,
} from '../data/repositories/exemption-memo-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** Every 適用判定メモ, the newest first; the program draws nothing from it. */
export function showExemptionMemos(context: ServiceContext): ExemptionMemo[] {
  return listExemptionMemos(context.db)
}

/** Keeps what people judged, and why; a new judgement is a new memo. */
export function addExemptionMemo(
  context: ServiceContext,
  input: Pick<ExemptionMemo, 'judgement' | 'grounds' | 'judgedOn' | 'judgedBy'>,
): ExemptionMemo {
  const { judgement, grounds, judgedOn, judgedBy } = input
  if (judgedOn > toLocalDate(context.now())) throw invalidInput('judgedOn', 'inFuture')
  return inTransaction(context, () => {
    const id: ExemptionMemoId = context.newId()
    const written = { writtenAt: context.now().toISOString(), writtenBy: context.actor.name }
    insertExemptionMemo(context.db, { id, judgement, grounds, judgedOn, judgedBy, ...written })
    const after = getExemptionMemo(context.db, id)
    const change = { act: 'policyDocuments.addMemo', recordKind: 'exemptionMemo', recordId: id }
    recordChange(context, { ...change, before: null, after })
    return after
  })
}
