import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import type { RiskAnalysisInput } from '../../../shared/domain/report/risk-analysis-input.ts'
import { buildRiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import { isSameMethod } from '../../../shared/domain/risk/risk-method.ts'
import { listThreatItems } from '../../../shared/domain/threat/threat-items.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { getCurrentEdition } from '../../data/repositories/policy-repository.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'
import { takeAnalysisSnapshot } from '../risk-analysis/analysis-snapshot.ts'
import type { ServiceContext } from '../service-context.ts'
import { listBoxes } from './approval-collector.ts'
import { findPolicyBasis } from './policy-basis.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'
import { collectRisks } from './risk-collector.ts'

/** リスク分析書 (policy article 11). A preview is a draft, marked 案; it is issued once the analysis is closed. */
export const riskAnalysisDrawing: DrawingKind<'risk-analysis'> = {
  readers: resultReaders,
  isIssued: true,
  toSubjectId: ({ riskAnalysisId }) => riskAnalysisId,
  prepare: (context, { riskAnalysisId }, { isIssue }) => {
    const snapshot = isIssue ? takeAnalysisSnapshot(context.db, riskAnalysisId) : null
    const input = collectRiskAnalysis(context, riskAnalysisId, snapshot)
    const model = buildRiskAnalysisReport(input)
    const { number, fiscalYear } = input.analysis
    return {
      title: `${toFiscalYearLabel(fiscalYear)}情報セキュリティリスク分析書${input.seal === null ? '' : '（決裁済）'}`,
      ...{ recordNumber: number, fiscalYear, recordSha256: snapshot?.sha256 ?? null },
      shownSha256: isIssue ? toShownSha256(input) : null,
      draw: (signal) => context.drawReport('risk-analysis', model, signal),
    }
  },
}

function collectRiskAnalysis(
  context: ServiceContext,
  id: RiskAnalysisId,
  snapshot: RiskAnalysisInput['snapshot'],
): RiskAnalysisInput {
  const { db } = context
  const { name, addressee, sender, isSample } = getOrganization(db)
  const record = { kind: 'riskAnalysis', id } as const
  const seal = findSealOf(db, record)
  const now = context.now()
  return {
    ...{ organization: { name, addressee, sender }, analysis: collectAnalysis(context, id) },
    risks: collectRisks(db, id),
    policyBasis: findPolicyBasis(db, { caption: '見直し', words: '情報セキュリティポリシーを見直す' }),
    threatItems: listThreatItems(parsePolicyText(getCurrentEdition(db).sourceText)),
    approvalBoxes: listBoxes(db, findStandingApproval(db, record)),
    seal: seal === undefined ? null : { serial: seal.serial, sealedOn: toLocalDate(seal.sealedAt) },
    ...{ isSample, isDraft: snapshot === null, snapshot },
    ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
  }
}

function collectAnalysis({ db }: ServiceContext, id: RiskAnalysisId): RiskAnalysisInput['analysis'] {
  const { number, fiscalYear, purpose, overview, startedOn, closedOn, closedBy, ...kept } = getRiskAnalysis(
    db,
    id,
  )
  const { method, baseline, previousId } = kept
  const previous = previousId === null ? null : getRiskAnalysis(db, previousId)
  return {
    ...{ number, fiscalYear, purpose, overview, startedOn, closedOn, closedBy, method, baseline },
    previousFiscalYear: previous?.fiscalYear ?? null,
    isMethodSame: previous === null || isSameMethod(method, previous.method),
  }
}

/** Of the signatures it shows beside its record, so that it is issued anew where there are more; null before the first. */
function toShownSha256({ approvalBoxes, seal }: RiskAnalysisInput): string | null {
  const isSigned = approvalBoxes.some(({ method }) => method !== null)
  return isSigned ? toSha256(toCanonicalJson({ approvalBoxes, seal })) : null
}
