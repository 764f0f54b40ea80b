import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import type { StocktakingResultInput } from '../../../shared/domain/report/stocktaking-input.ts'
import { buildStocktakingResultReport } from '../../../shared/domain/report/stocktaking-result-model.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { listCorrections } from '../../data/repositories/correction-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'
import type { ServiceContext } from '../service-context.ts'
import { takeStocktakingSnapshot } from '../stocktaking/stocktaking-snapshot.ts'
import { listBoxes } from './approval-collector.ts'
import { findPolicyBasis } from './policy-basis.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'
import { collectStocktaking } from './stocktaking-collector.ts'

/** 棚卸し結果報告書. A preview is a draft, marked 案; it is issued once the stocktaking is closed. */
export const stocktakingResultDrawing: DrawingKind<'stocktaking-result'> = {
  readers: resultReaders,
  isIssued: true,
  toSubjectId: ({ stocktakingId }) => stocktakingId,
  prepare: (context, { stocktakingId }, { isIssue }) => {
    const snapshot = isIssue ? takeStocktakingSnapshot(context.db, stocktakingId) : null
    const input = collectResult(context, stocktakingId, snapshot)
    const model = buildStocktakingResultReport(input)
    const { recordNumber, fiscalYear } = input.stocktaking
    return {
      title: `${model.title.replace('　', '')}${input.seal === null ? '' : '（決裁済）'}`,
      ...{ recordNumber, fiscalYear, recordSha256: snapshot?.sha256 ?? null },
      shownSha256: isIssue ? toShownSha256(input) : null,
      draw: (signal) => context.drawReport('stocktaking-result', model, signal),
    }
  },
}

function collectResult(
  context: ServiceContext,
  id: StocktakingId,
  snapshot: StocktakingResultInput['snapshot'],
): StocktakingResultInput {
  const { db } = context
  const { name, addressee, sender } = getOrganization(db)
  const record = { kind: 'stocktaking', id } as const
  const seal = findSealOf(db, record)
  const { organizationName: _, ...input } = collectStocktaking(context, id, null)
  const corrections = seal === undefined ? [] : listCorrections(db, seal.id)
  return {
    ...input,
    organization: { name, addressee, sender },
    policyBasis: findPolicyBasis(db, { caption: '情報資産の範囲', words: '対象となる情報資産' }),
    approvalBoxes: listBoxes(db, findStandingApproval(db, record)),
    seal: seal === undefined ? null : { serial: seal.serial, sealedOn: toLocalDate(seal.sealedAt) },
    corrections: corrections.map(({ number, place, wrongText, rightText, reason, correctedAt }) => ({
      ...{ number, place, wrongText, rightText, reason, correctedOn: toLocalDate(correctedAt) },
    })),
    ...{ isDraft: snapshot === null, snapshot },
  }
}

/** Of the signatures and corrections it shows beside its record; null before the first. */
function toShownSha256({ approvalBoxes, seal, corrections }: StocktakingResultInput): string | null {
  const isSigned = approvalBoxes.some(({ method }) => method !== null)
  return isSigned ? toSha256(toCanonicalJson({ approvalBoxes, seal, corrections })) : null
}
