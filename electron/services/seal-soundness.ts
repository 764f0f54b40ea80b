import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { listKeysOf } from '../data/repositories/account-key-repository.ts'
import { type ApprovalRow, listAllApprovals } from '../data/repositories/approval-repository.ts'
import { type ApprovalStepRow, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { type CorrectionRow, listCorrections } from '../data/repositories/correction-repository.ts'
import { findSealOf, listSeals, type SealRow } from '../data/repositories/seal-repository.ts'
import type { ApprovableState } from './approvable/approvable.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { isSignatureSound } from './approval-signature.ts'
import { isAsTaken } from './conversion/stand-ins.ts'
import { toSha256 } from './history-chain.ts'
import { toCorrectionHash, toSealHash } from './seal-chain.ts'
import { readSealedRecord } from './seal-reading.ts'
import { findChangedRow } from './sealed-rows.ts'
import { takeSealedText } from './sealed-text.ts'

/**
 * The first seal, correction, signature or sealed row that is not what it was. Yields between two small pieces of the
 * work.
 */
export function* findSealFault(db: Database): Generator<void, string | undefined> {
  let previous = { serial: 0, hash: '0'.repeat(64) }
  for (const seal of listSeals(db)) {
    const fault =
      findLinkFault(db, seal, previous) ??
      (yield* findChangedRow(db, seal)) ??
      findTextFault(db, seal) ??
      findCorrectionFault(seal, listCorrections(db, seal.id))
    if (fault !== undefined) return `封印 第${seal.serial}号${toName(db, seal.record)}（seal）: ${fault}`
    previous = seal
    yield
  }
  return findRoundFault(db)
}

function findLinkFault(
  db: Database,
  seal: SealRow,
  previous: { serial: number; hash: string },
): string | undefined {
  if (seal.serial !== previous.serial + 1) return '前の封印との間が抜けています'
  if (seal.previousHash !== previous.hash) return '前の封印とつながりません'
  if (!isAsTaken(db, seal.sha256, toSha256(seal.snapshotJson))) return '封印した内容が書き換えられています'
  return toSealHash(seal) === seal.hash ? undefined : '封印が書き換えられています'
}

function findTextFault(db: Database, seal: SealRow): string | undefined {
  const { record } = seal
  const content = getApprovable(record).takeSealedContent(db, record.id, readSealedRecord(seal))
  if (!isAsTaken(db, seal.recordSha256, content.sha256)) return '元になった記録が書き換えられています'
  const isSame = takeSealedText(db, record, content.json) === seal.snapshotJson
  return isSame ? undefined : '決裁の記録が書き換えられています'
}

function findCorrectionFault(seal: SealRow, corrections: readonly CorrectionRow[]): string | undefined {
  let previousHash = seal.hash
  for (const [index, correction] of corrections.entries()) {
    const isLinked = correction.serial === index + 1 && correction.previousHash === previousHash
    if (!isLinked || toCorrectionHash(correction) !== correction.hash)
      return `訂正 ${correction.number}（correction）が書き換えられています`
    previousHash = correction.hash
  }
  return undefined
}

/** The record's number, where everybody who reads the outcome may know of it (policy article 9, second paragraph). */
function toName(db: Database, record: ApprovableRecord): string {
  const described = describe(db, record)
  return described?.isOpenlyNamed ? ` ${described.recordNumber}` : ''
}

/** Undefined where there is no such record, as after a change of the name the row gives it. */
function describe(db: Database, record: ApprovableRecord): ApprovableState | undefined {
  try {
    return getApprovable(record).describe(db, record.id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

/** Signatures of every round, of those sent back too; and a round that is complete has its seal. */
function findRoundFault(db: Database): string | undefined {
  for (const approval of listAllApprovals(db)) {
    const { record, state } = approval
    const described = describe(db, record)
    if (described === undefined) return `決裁（approval ${approval.id}）: 元になった記録がありません`
    const step = listApprovalSteps(db, approval.id).find(
      (one) => one.method === 'signature' && !isSound(db, described.recordNumber, approval, one),
    )
    if (step !== undefined)
      return `決裁${toName(db, record)} の「${step.title}」（approval_step ${step.id}）: 電子署名が合いません`
    if (state === 'complete' && findSealOf(db, record) === undefined)
      return `決裁${toName(db, record)}（approval）: 封印がありません`
  }
  return undefined
}

function isSound(db: Database, recordNumber: string, approval: ApprovalRow, step: ApprovalStepRow): boolean {
  const { signerAccountId, publicKey } = step
  if (signerAccountId === null) return false
  const isTheirKey = listKeysOf(db, signerAccountId).some((key) => key.publicKey === publicKey)
  return isTheirKey && isSignatureSound(recordNumber, approval, step)
}
