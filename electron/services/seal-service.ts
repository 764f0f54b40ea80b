import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import type { CorrectionId, SealId } from '../../shared/domain/id/branded-id.ts'
import { toCorrectionNumber } from '../../shared/domain/inspection/record-number.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { insertCorrection, listCorrections } from '../data/repositories/correction-repository.ts'
import { findSealOf, getSealHead, insertSeal } from '../data/repositories/seal-repository.ts'
import type { ApprovedContent } from './approvable/approvable.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { checkMayLead } from './approval-access.ts'
import { toSha256 } from './history-chain.ts'
import { toCorrectionHash, toRecordedSeal, toSealHash } from './seal-chain.ts'
import { takeSealedRows } from './sealed-rows.ts'
import { takeSealedText } from './sealed-text.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/**
 * Seals a record whose 決裁 is complete: one text of the record, the findings and the signatures (RFC 8785), its SHA-256
 * chained to the seal before, and the fingerprint of every row. From here on the database refuses every change. `content`
 * is what was approved. Part of the caller's transaction.
 */
export function sealRecord(
  context: ServiceContext,
  record: ApprovableRecord,
  content: ApprovedContent,
): void {
  const { db } = context
  const head = getSealHead(db)
  const snapshotJson = takeSealedText(db, record, content.json)
  const id: SealId = context.newId()
  const seal = {
    ...{ id, serial: head.serial + 1, record },
    recordNumber: getApprovable(record).describe(db, record.id).recordNumber,
    ...{ recordSha256: content.sha256, snapshotJson, sha256: toSha256(snapshotJson) },
    rowsJson: JSON.stringify(takeSealedRows(db, record)),
    ...{ sealedAt: context.now().toISOString(), sealedBy: context.actor.name, previousHash: head.hash },
  }
  const row = { ...seal, hash: toSealHash(seal) }
  insertSeal(db, row)
  const change = { act: 'seals.seal', recordKind: 'seal', recordId: id, before: null }
  recordChange(context, { ...change, after: toRecordedSeal(row) })
}

/** Adds a 訂正 to a sealed record, which itself stays as it is (rules `notSealed`, `notCorrectable`). */
export function correctRecord(
  context: ServiceContext,
  input: { record: ApprovableRecord; place: string; wrongText: string; rightText: string; reason: string },
): void {
  const { db } = context
  inTransaction(context, () => {
    const { record, ...texts } = input
    checkMayLead(context, record)
    const { recordNumber } = getApprovable(record).describe(db, record.id)
    if (!getApprovable(record).isCorrectable) throw ruleViolation('notCorrectable', { recordNumber })
    const seal = findSealOf(db, record)
    if (seal === undefined) throw ruleViolation('notSealed', { recordNumber })
    const earlier = listCorrections(db, seal.id)
    const serial = earlier.length + 1
    const id: CorrectionId = context.newId()
    const correction = {
      ...{ id, sealId: seal.id, serial, number: toCorrectionNumber(recordNumber, serial), ...texts },
      ...{ correctedAt: context.now().toISOString(), correctedBy: context.actor.name },
      previousHash: earlier.at(-1)?.hash ?? seal.hash,
    }
    const row = { ...correction, hash: toCorrectionHash(correction) }
    insertCorrection(db, row)
    const change = { act: 'corrections.add', recordKind: 'correction', recordId: id, before: null }
    recordChange(context, { ...change, after: row })
  })
}
