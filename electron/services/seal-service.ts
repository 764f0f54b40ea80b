import type { CorrectionId, InspectionId, SealId } from '../../shared/domain/id/branded-id.ts'
import { toCorrectionNumber } from '../../shared/domain/inspection/record-number.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { insertCorrection, listCorrections } from '../data/repositories/correction-repository.ts'
import { getInspection } from '../data/repositories/inspection-repository.ts'
import { findSealOf, getSealHead, insertSeal } from '../data/repositories/seal-repository.ts'
import { toSha256 } from './history-chain.ts'
import { takeSnapshot } from './inspection-snapshot.ts'
import { toCorrectionHash, toRecordedSeal, toSealHash } from './seal-chain.ts'
import { takeSealedRows } from './sealed-rows.ts'
import { takeSealedText } from './sealed-text.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/**
 * Seals an inspection whose 決裁 is complete: one text of the record, the findings and the signatures (RFC 8785), its
 * SHA-256 chained to the seal before, and the fingerprint of every row. From here on the database refuses every change.
 * Part of the caller's transaction.
 */
export function sealInspection(context: ServiceContext, inspectionId: InspectionId): void {
  const { db } = context
  const head = getSealHead(db)
  const record = takeSnapshot(db, inspectionId)
  const snapshotJson = takeSealedText(db, inspectionId, record.json)
  const id: SealId = context.newId()
  const seal = {
    ...{
      id,
      serial: head.serial + 1,
      inspectionId,
      recordNumber: getInspection(db, inspectionId).recordNumber,
    },
    ...{ recordSha256: record.sha256, snapshotJson, sha256: toSha256(snapshotJson) },
    rowsJson: JSON.stringify(takeSealedRows(db, inspectionId)),
    ...{ sealedAt: context.now().toISOString(), sealedBy: context.actor.name, previousHash: head.hash },
  }
  const row = { ...seal, hash: toSealHash(seal) }
  insertSeal(db, row)
  const change = { act: 'seals.seal', recordKind: 'seal', recordId: id, before: null }
  recordChange(context, { ...change, after: toRecordedSeal(row) })
}

/** Adds a 訂正 to a sealed record, which itself stays as it is (rule `notSealed`). */
export function correctInspection(
  context: ServiceContext,
  input: { inspectionId: InspectionId; place: string; wrongText: string; rightText: string; reason: string },
): void {
  const { db } = context
  inTransaction(context, () => {
    const { inspectionId, ...texts } = input
    const inspection = getInspection(db, inspectionId)
    const seal = findSealOf(db, inspectionId)
    if (seal === undefined) throw ruleViolation('notSealed', { recordNumber: inspection.recordNumber })
    const earlier = listCorrections(db, seal.id)
    const serial = earlier.length + 1
    const id: CorrectionId = context.newId()
    const correction = {
      ...{
        id,
        sealId: seal.id,
        serial,
        number: toCorrectionNumber(inspection.recordNumber, serial),
        ...texts,
      },
      ...{ correctedAt: context.now().toISOString(), correctedBy: context.actor.name },
      previousHash: earlier.at(-1)?.hash ?? seal.hash,
    }
    const row = { ...correction, hash: toCorrectionHash(correction) }
    insertCorrection(db, row)
    const change = { act: 'corrections.add', recordKind: 'correction', recordId: id, before: null }
    recordChange(context, { ...change, after: row })
  })
}
