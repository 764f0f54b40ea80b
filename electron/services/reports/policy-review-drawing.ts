import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import type { PolicyReviewInput } from '../../../shared/domain/report/policy-review-input.ts'
import { buildPolicyReviewReport } from '../../../shared/domain/report/policy-review-model.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'
import { readWholeReview } from '../policy-review-record.ts'
import { takeReviewSnapshot } from '../policy-review-snapshot.ts'
import type { ServiceContext } from '../service-context.ts'
import { listBoxes } from './approval-collector.ts'
import { findPolicyBasis } from './policy-basis.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 見直し検討書 (policy article 11). A preview is a draft, marked 案; it is issued once the review is decided. */
export const policyReviewDrawing: DrawingKind<'policy-review'> = {
  readers: resultReaders,
  isIssued: true,
  toSubjectId: ({ policyReviewId }) => policyReviewId,
  prepare: (context, { policyReviewId }, { isIssue }) => {
    const snapshot = isIssue ? takeReviewSnapshot(context.db, policyReviewId) : null
    const input = collectPolicyReview(context, policyReviewId, snapshot)
    const model = buildPolicyReviewReport(input)
    const { number, fiscalYear } = input.review
    return {
      title: `${toFiscalYearLabel(fiscalYear)}情報セキュリティポリシー見直し検討書${input.seal === null ? '' : '（決裁済）'}`,
      ...{ recordNumber: number, fiscalYear, recordSha256: snapshot?.sha256 ?? null },
      shownSha256: isIssue ? toShownSha256(input) : null,
      draw: (signal) => context.drawReport('policy-review', model, signal),
    }
  },
}

function collectPolicyReview(
  context: ServiceContext,
  id: PolicyReviewId,
  snapshot: PolicyReviewInput['snapshot'],
): PolicyReviewInput {
  const { db } = context
  const { name, addressee, sender, isSample } = getOrganization(db)
  const record = { kind: 'policyReview', id } as const
  const seal = findSealOf(db, record)
  const { triggers, considerations, ...review } = readWholeReview(db, id)
  const now = context.now()
  return {
    ...{ organization: { name, addressee, sender }, review, triggers, considerations },
    policyBasis: findPolicyBasis(db, { caption: '見直し', words: '情報セキュリティポリシーを見直す' }),
    approvalBoxes: listBoxes(db, findStandingApproval(db, record)),
    seal: seal === undefined ? null : { serial: seal.serial, sealedOn: toLocalDate(seal.sealedAt) },
    ...{ isSample, isDraft: snapshot === null, snapshot },
    ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
  }
}

/** Of the signatures it shows beside its record, so that it is issued anew where there are more; null before the first. */
function toShownSha256({ approvalBoxes, seal }: PolicyReviewInput): string | null {
  const isSigned = approvalBoxes.some(({ method }) => method !== null)
  return isSigned ? toSha256(toCanonicalJson({ approvalBoxes, seal })) : null
}
