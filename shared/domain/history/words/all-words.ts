import { accountsWords } from './accounts.ts'
import { approvalsWords } from './approvals.ts'
import { assetsWords } from './assets.ts'
import { checklistsWords } from './checklists.ts'
import { commonWords } from './common.ts'
import { conversionsWords } from './conversions.ts'
import type { FeatureWords } from './feature-words.ts'
import { findingsWords } from './findings.ts'
import { incidentsWords } from './incidents.ts'
import { inspectionsWords } from './inspections.ts'
import { measuresWords } from './measures.ts'
import { organizationWords } from './organization.ts'
import { policyDocumentsWords } from './policy-documents.ts'
import { policyReviewsWords } from './policy-reviews.ts'
import { risksWords } from './risks.ts'
import { staffWords } from './staff.ts'
import { stocktakingsWords } from './stocktakings.ts'

/** The words of every feature; none says the same name as another. */
export const allWords: readonly FeatureWords[] = [
  accountsWords,
  approvalsWords,
  assetsWords,
  checklistsWords,
  commonWords,
  conversionsWords,
  findingsWords,
  incidentsWords,
  inspectionsWords,
  measuresWords,
  organizationWords,
  policyDocumentsWords,
  policyReviewsWords,
  risksWords,
  staffWords,
  stocktakingsWords,
]
