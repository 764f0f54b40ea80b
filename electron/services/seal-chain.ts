import { toRecordField } from '../../shared/domain/approval/approvable.ts'
import type { CorrectionRow } from '../data/repositories/correction-repository.ts'
import type { SealRow } from '../data/repositories/seal-repository.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'

/** The hash of a seal over all it says, the hash of the seal before it among that. */
export function toSealHash(seal: Omit<SealRow, 'hash'> & { hash?: string }): string {
  const { snapshotJson: _, rowsJson, hash: __, record, ...said } = seal
  return toSha256(toCanonicalJson({ ...said, ...toRecordField(record), rowsSha256: toSha256(rowsJson) }))
}

/** The hash of a correction, chained to the one before it or to the seal. */
export function toCorrectionHash(correction: Omit<CorrectionRow, 'hash'> & { hash?: string }): string {
  const { hash: _, ...said } = correction
  return toSha256(toCanonicalJson(said))
}

/** A seal as the history keeps it: what the hash covers stands for the long texts. */
export function toRecordedSeal({ snapshotJson: _, rowsJson: __, record, ...seal }: SealRow) {
  return { ...seal, ...toRecordField(record) }
}
