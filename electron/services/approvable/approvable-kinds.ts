import type { ApprovableKind } from '../../../shared/domain/approval/approvable.ts'
import type { Approvable } from './approvable.ts'
import { approvableEdition } from './edition.ts'
import { approvableInspection } from './inspection.ts'
import { approvablePolicyReview } from './policy-review.ts'
import { approvableRiskAnalysis } from './risk-analysis.ts'
import { approvableStocktaking } from './stocktaking.ts'

const kinds: Readonly<Record<ApprovableKind, Approvable>> = {
  inspection: approvableInspection,
  edition: approvableEdition,
  policyReview: approvablePolicyReview,
  riskAnalysis: approvableRiskAnalysis,
  stocktaking: approvableStocktaking,
}

/** What 決裁 needs to know of this kind of record. */
export function getApprovable({ kind }: Readonly<{ kind: ApprovableKind }>): Approvable {
  return kinds[kind]
}
