import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { buildPolicyTextReport } from '../../../shared/domain/report/policy-text-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { getEdition } from '../../data/repositories/policy-repository.ts'
import type { DrawingKind } from './report-drawing.ts'

/** 方針本文 of an edition; public, so everybody may read it. */
export const policyTextDrawing: DrawingKind<'policy-text'> = {
  readers: 'anyone',
  isIssued: true,
  toSubjectId: ({ editionId }) => editionId,
  prepare: (context, { editionId }) => {
    const edition = getEdition(context.db, editionId)
    const { preamble, provisions } = parsePolicyText(edition.sourceText)
    const organization = getOrganization(context.db)
    const now = context.now()
    const model = buildPolicyTextReport({
      organizationName: organization.name,
      formNumber: '',
      handling: 'public',
      edition: { ...edition, adoptedOn: toLocalDate(edition.adoptedAt) },
      preamble,
      provisions,
      isSample: organization.isSample,
      isDraft: false,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
    })
    return {
      title: edition.title,
      recordNumber: `方針-第${edition.number}版`,
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('policy-text', model, signal),
    }
  },
}
