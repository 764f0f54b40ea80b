import { audiences } from '../../shared/domain/checklist/audience.ts'
import type {
  AccountId,
  ApprovalId,
  AssetId,
  AttachmentId,
  BodyKeyId,
  ChecklistEditionId,
  CorrectionId,
  EditionId,
  ExemptionMemoId,
  FindingId,
  IncidentId,
  InspectionId,
  IssuedReportId,
  MeasureCheckId,
  MeasureId,
  PolicyDocumentId,
  PolicyReviewEditionId,
  PolicyReviewId,
  RiskAcceptanceId,
  RiskAnalysisId,
  RiskId,
  SealId,
  SheetId,
  StaffMemberId,
  StocktakingId,
  ThreatId,
  UnitId,
} from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { getAccountKey } from '../data/repositories/account-key-repository.ts'
import { getAccount } from '../data/repositories/account-repository.ts'
import { listAnswers } from '../data/repositories/answer-repository.ts'
import { getAsset } from '../data/repositories/asset-repository.ts'
import { getAssetLevel, getExtraColumn } from '../data/repositories/asset-setting-repository.ts'
import { getAssetView } from '../data/repositories/asset-view-repository.ts'
import { getAttachment } from '../data/repositories/attachment-repository.ts'
import { getBodyKey } from '../data/repositories/body-key-repository.ts'
import { getChecklistTexts } from '../data/repositories/checklist-repository.ts'
import { getComparisonSetting } from '../data/repositories/comparison-setting-repository.ts'
import { getCorrection } from '../data/repositories/correction-repository.ts'
import { getExemptionMemo } from '../data/repositories/exemption-memo-repository.ts'
import { listNamedAssets } from '../data/repositories/finding-asset-repository.ts'
import { getFinding, listFindingSourceIds } from '../data/repositories/finding-repository.ts'
import { getInspection, listInspectionQuestions } from '../data/repositories/inspection-repository.ts'
import { getIssuedReport } from '../data/repositories/issued-report-repository.ts'
import { getMeasureCheck } from '../data/repositories/measure-check-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getPolicyDocument } from '../data/repositories/policy-document-repository.ts'
import { getReviewEdition } from '../data/repositories/policy-review-edition-repository.ts'
import { getRiskAcceptance } from '../data/repositories/risk-acceptance-repository.ts'
import { getRiskSetting } from '../data/repositories/risk-analysis-repository.ts'
import { getSeal } from '../data/repositories/seal-repository.ts'
import { getSheet } from '../data/repositories/sheet-repository.ts'
import { getStaffMember } from '../data/repositories/staff-member-repository.ts'
import { getStocktaking } from '../data/repositories/stocktaking-repository.ts'
import { getThreat } from '../data/repositories/threat-repository.ts'
import { getUnit } from '../data/repositories/unit-repository.ts'
import { toRecordedKey } from './account-key-service.ts'
import { toRecordedAccount } from './account-record.ts'
import { readRecordedApproval } from './approval-record.ts'
import { toRecordedBodyKey } from './body-key-service.ts'
import { readChecklistQuestion } from './checklist-editing-service.ts'
import { readChecklistEdition } from './checklist-edition-service.ts'
import { readRecordedClosedKey } from './closed/closed-key-service.ts'
import { readRecordedHolder } from './closed/holder-record.ts'
import { readRecordedConversion } from './conversion/conversion-record.ts'
import { readRecordedEdition } from './edition-record.ts'
import { readRecordedIncident } from './incident/incident-record.ts'
import { readRecordedMeasure } from './measure-record.ts'
import { readWholeReview } from './policy-review-record.ts'
import { readRecordedAnalysis } from './risk-analysis/analysis-record.ts'
import { readRecordedRisk } from './risk-analysis/risk-record.ts'
import { toRecordedSeal } from './seal-chain.ts'
import {
  readRecordedItem,
  readRecordedUnit,
  toRecordedStocktaking,
} from './stocktaking/stocktaking-record.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The fields of each kind of record that only a recorded change may move; counts, places in an order and what is
 * copied from elsewhere are left out. Ids of the history are ids of their own kind.
 */
const readers: Readonly<Record<string, (db: Database, id: string) => Fields>> = {
  organization: (db) => getOrganization(db),
  account: (db, id) => toRecordedAccount(getAccount(db, id as AccountId)),
  unit: (db, id) =>
    pick(getUnit(db, id as UnitId), ['name', 'body', 'state', 'headStaffMemberId', 'deputyStaffMemberId']),
  staffMember: (db, id) =>
    pick(getStaffMember(db, id as StaffMemberId), [
      'name',
      'reading',
      'title',
      'employment',
      'unitId',
      'audiences',
      'state',
    ]),
  edition: (db, id) => ({ ...readRecordedEdition(db, id as EditionId) }),
  policyDocument: (db, id) => getPolicyDocument(db, id as PolicyDocumentId),
  comparisonSetting: (db) => getComparisonSetting(db),
  exemptionMemo: (db, id) => getExemptionMemo(db, id as ExemptionMemoId),
  checklist: (db, id) => getChecklistTexts(db, audiences.find((audience) => audience === id) ?? 'staff'),
  checklistQuestion: (db, id) => readChecklistQuestion({ db }, id),
  checklistEdition: (db, id) => readChecklistEdition(db, id as ChecklistEditionId),
  inspection: (db, id) =>
    pick(getInspection(db, id as InspectionId), [
      'recordNumber',
      'fiscalYear',
      'title',
      'purpose',
      'state',
      'openedOn',
      'dueOn',
      'closedOn',
      'closeReason',
      'requiresConfirmation',
    ]),
  inspectionSheet: readSheet,
  finding: (db, id) => {
    const { fiscalYear: _, sourceCount: __, ...finding } = getFinding(db, id as FindingId)
    const assets = listNamedAssets(db, finding.id)
    return { ...finding, sources: listFindingSourceIds(db, finding.id), assets }
  },
  incident: (db, id) => readRecordedIncident(db, id as IncidentId),
  policyReview: (db, id) => readWholeReview(db, id as PolicyReviewId),
  policyReviewEdition: (db, id) => getReviewEdition(db, id as PolicyReviewEditionId),
  measure: (db, id) => readRecordedMeasure(db, id as MeasureId),
  asset: (db, id) => ({ ...getAsset(db, id as AssetId) }),
  assetLevel: (db, id) => ({ ...getAssetLevel(db, ...toLevelKey(id)) }),
  assetExtraColumn: (db, id) => getExtraColumn(db, id),
  assetView: (db, id) => getAssetView(db, id),
  threat: (db, id) => getThreat(db, id as ThreatId),
  riskAnalysis: (db, id) => readRecordedAnalysis(db, id as RiskAnalysisId),
  riskAnalysisSetting: (db) => getRiskSetting(db),
  risk: (db, id) => readRecordedRisk(db, id as RiskId),
  riskAcceptance: (db, id) => getRiskAcceptance(db, id as RiskAcceptanceId),
  stocktaking: (db, id) => toRecordedStocktaking(db, getStocktaking(db, id as StocktakingId)),
  stocktakingItem: readRecordedItem,
  stocktakingUnit: readRecordedUnit,
  measureCheck: (db, id) => getMeasureCheck(db, id as MeasureCheckId),
  approval: (db, id) => readRecordedApproval(db, id as ApprovalId),
  seal: (db, id) => toRecordedSeal(getSeal(db, id as SealId)),
  correction: (db, id) => getCorrection(db, id as CorrectionId),
  accountKey: (db, id) => toRecordedKey(getAccountKey(db, id)),
  keyHolder: readRecordedHolder,
  closedKey: readRecordedClosedKey,
  conversion: readRecordedConversion,
  attachment: (db, id) => getAttachment(db, id as AttachmentId),
  bodyKey: (db, id) => toRecordedBodyKey(getBodyKey(db, id as BodyKeyId)),
  issuedReport: (db, id) => getIssuedReport(db, id as IssuedReportId),
}

/** The record as it is, in the fields its changes are recorded in; undefined for a kind that is not compared. */
export function readRecordedFields(db: Database, kind: string, id: string): Fields | undefined {
  return readers[kind]?.(db, id)
}

/** A level is named by its aspect and code. */
function toLevelKey(id: string): [string, string] {
  const [aspect = '', code = ''] = id.split(' ')
  return [aspect, code]
}

/** A sheet's settled state and each answer under the code of its question. */
function readSheet(db: Database, id: string): Fields {
  const sheet = getSheet(db, id as SheetId)
  const questions = listInspectionQuestions(db, sheet.inspectionId, sheet.audience)
  const codes = new Map(questions.map((question) => [question.id, question.code]))
  const answers = listAnswers(db, sheet.id).map(({ questionId, rowVersion: _, ...answer }) => [
    codes.get(questionId) ?? questionId,
    answer,
  ])
  const fields = pick(sheet, [
    'number',
    'staffMemberId',
    'audience',
    'exclusionReason',
    'submittedAt',
    'confirmedAt',
    'confirmedBy',
    'confirmationBasis',
    'returnedAt',
    'returnedBy',
    'returnReason',
    'comparedAt',
    'comparedBy',
  ])
  return { ...fields, ...Object.fromEntries(answers) }
}

function pick<Row extends object>(row: Row, names: readonly (keyof Row & string)[]): Fields {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}
