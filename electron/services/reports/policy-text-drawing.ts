import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { toEditionNumber } from '../../../shared/domain/policy-document/edition-number.ts'
import { buildPolicyTextReport } from '../../../shared/domain/report/policy-text-model.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { collectEditionText } from '../edition-export-service.ts'
import { getReadableEdition } from '../policy-document-access.ts'
import type { DrawingKind } from './report-drawing.ts'

/**
 * The text of an edition, for those who may know of it. A 実施手順 says who printed it and when, so it is drawn anew
 * each time and never issued (rule `procedureNotIssued`); what is not in force yet is not issued either.
 */
export const policyTextDrawing: DrawingKind<'policy-text'> = {
  readers: 'anyone',
  isIssued: true,
  toSubjectId: ({ editionId }) => editionId,
  prepare: (context, { editionId }, { isIssue }) => {
    const readable = getReadableEdition(context, editionId)
    const { document, edition } = readable
    const isClosed = document.kind === 'procedure'
    const isInForce = edition.state === 'current' || edition.state === 'former'
    if (isIssue && isClosed) throw ruleViolation('procedureNotIssued')
    if (isIssue && !isInForce) throw ruleViolation('editionNotInForce')
    const { text, ...input } = collectEditionText(context, readable)
    const { preamble, provisions } = parsePolicyText(text)
    const model = buildPolicyTextReport({ ...input, preamble, provisions })
    return {
      title: edition.title,
      recordNumber: toEditionNumber(document.kind, edition.number),
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      shownEditions: [readable],
      draw: (signal) => context.drawReport('policy-text', model, signal),
    }
  },
}
