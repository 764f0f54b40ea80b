import type { Role } from '../../../shared/domain/account/role.ts'

/**
 * Who calls: one of each role; a second respondent, of another unit; and the two 所属長, who are respondents by their
 * role and see the sheets of their own unit besides.
 */
export const callers = [
  'nobody',
  'respondent',
  'colleague',
  'head',
  'otherHead',
  'officer',
  'approver',
  'auditor',
  'administrator',
] as const
export type Caller = (typeof callers)[number]

export const roleOf: Readonly<Record<Exclude<Caller, 'nobody'>, Role>> = {
  respondent: 'respondent',
  colleague: 'respondent',
  head: 'respondent',
  otherHead: 'respondent',
  officer: 'officer',
  approver: 'approver',
  auditor: 'auditor',
  administrator: 'administrator',
}

/** Those who read results: they lead the year, approve it, or look at all of it (design 1 and 11). */
export const readers: readonly Caller[] = ['officer', 'approver', 'auditor', 'administrator']
const ofRespondent: readonly Caller[] = ['respondent', ...readers]
const ofColleague: readonly Caller[] = ['colleague', ...readers]
const ofProcedure: readonly Caller[] = ['officer', 'respondent', 'colleague', 'head', 'otherHead']
const ofIncident: readonly Caller[] = ['officer', 'approver', 'auditor']
const noOne: readonly Caller[] = []

/** A text that stands for something of a person's own, and who may come to see it by any call at all. */
type Mark = Readonly<{ text: string; seenBy: readonly Caller[] }>

const mark = (number: number, seenBy: readonly Caller[]): Mark => ({
  // short, so that no table cell breaks it, and like nothing the program says by itself
  // and no mark is the beginning of another
  text: `${number < 100 ? 'ZQ' : 'ZR'}${String(number % 100).padStart(2, '0')}`,
  seenBy,
})

export const marks = {
  // sheets: their holder, the 所属長 of the unit, and the readers
  respondentName: mark(1, ['head', ...ofRespondent]),
  respondentNote: mark(2, ['head', ...ofRespondent]),
  respondentRunningNote: mark(3, ['head', ...ofRespondent]),
  respondentPaperConfirmer: mark(4, ['head', ...ofRespondent]),
  sendBackReason: mark(5, ['head', ...ofRespondent]),
  colleagueName: mark(6, ['otherHead', ...ofColleague]),
  colleagueNote: mark(7, ['otherHead', ...ofColleague]),
  colleagueRunningNote: mark(8, ['otherHead', ...ofColleague]),
  // people without an account, one in each unit
  quietName: mark(9, ['head', ...readers]),
  quietNote: mark(10, ['head', ...readers]),
  excludedName: mark(11, ['otherHead', ...readers]),
  // the 所属長 learns that a sheet is not to be answered, not why
  exclusionReason: mark(12, readers),
  closeReason: mark(13, readers),
  reopenReason: mark(14, readers),
  headName: mark(15, ['head', ...readers]),
  otherHeadName: mark(16, ['otherHead', ...readers]),
  // findings: the owner of the action and the readers, not the 所属長
  respondentFindingTitle: mark(20, ofRespondent),
  respondentFindingCause: mark(21, ofRespondent),
  respondentFindingAction: mark(22, ofRespondent),
  respondentFindingOutcome: mark(23, ofRespondent),
  respondentEvidenceName: mark(24, ofRespondent),
  respondentEvidenceText: mark(25, ofRespondent),
  withdrawalReason: mark(26, ofRespondent),
  colleagueFindingTitle: mark(27, ofColleague),
  colleagueFindingCause: mark(28, ofColleague),
  colleagueFindingAction: mark(29, ofColleague),
  colleagueEvidenceName: mark(30, ofColleague),
  colleagueEvidenceText: mark(31, ofColleague),
  unownedFindingTitle: mark(32, readers),
  // 決裁 is for those who read results
  approvalReason: mark(40, readers),
  paperSignerName: mark(41, readers),
  scanName: mark(42, readers),
  scanText: mark(43, readers),
  correctionText: mark(44, readers),
  // 見直し is for those who read results
  reviewTitle: mark(70, readers),
  reviewTrigger: mark(71, readers),
  reviewSubject: mark(72, readers),
  reviewSituation: mark(73, readers),
  reviewReasons: mark(74, readers),
  // the register and its files are for those who read results
  assetName: mark(85, readers),
  assetFileName: mark(86, readers),
  assetFileText: mark(87, readers),
  // 棚卸し is for those who read results
  stocktakingNote: mark(90, readers),
  stocktakingNextStep: mark(91, readers),
  stocktakingChecker: mark(92, readers),
  stocktakingCloseReason: mark(93, readers),
  // 実施手順: the roles each is open to, the administrator never by that role alone; drafts for those who write
  closedProcedureName: mark(60, ['officer']),
  closedProcedureText: mark(61, ['officer']),
  closedProcedureDraft: mark(62, ['officer']),
  closedProcedureNumber: mark(63, ['officer']),
  closedProcedureScan: mark(64, ['officer']),
  closedProcedureSigner: mark(69, ['officer']),
  closedProcedureApprovalScan: mark(76, ['officer']),
  sharedProcedureName: mark(65, ofProcedure),
  sharedProcedureText: mark(66, ofProcedure),
  sharedProcedureDraft: mark(67, ['officer']),
  sharedProcedureScan: mark(68, ['officer']),
  // measures and their evidence are for those who read results
  measureTitle: mark(80, readers),
  measureNote: mark(81, readers),
  measureCheckNote: mark(82, readers),
  measureEvidenceName: mark(83, readers),
  measureEvidenceText: mark(84, readers),
  // threats and risk analyses are for those who read results
  threatTitle: mark(100, readers),
  threatDescription: mark(101, readers),
  riskPurpose: mark(102, readers),
  riskSubject: mark(103, readers),
  ratingReason: mark(104, readers),
  riskNote: mark(105, readers),
  treatmentPlan: mark(106, readers),
  riskAcceptor: mark(107, readers),
  acceptanceReason: mark(108, readers),
  riskOverview: mark(109, readers),
  acceptanceScanName: mark(190, readers),
  acceptanceScanText: mark(191, readers),
  sharedProcedureSigner: mark(75, ['officer']),
  // incidents: those who lead, approve and audit; the administrator never by that role alone
  incidentTitle: mark(140, ofIncident),
  incidentCircumstances: mark(141, ofIncident),
  incidentCause: mark(142, ofIncident),
  incidentReporter: mark(143, ofIncident),
  incidentRecipient: mark(144, ofIncident),
  incidentFileName: mark(145, ofIncident),
  incidentFileText: mark(146, ofIncident),
  incidentReason: mark(147, ofIncident),
  incidentWithdrawal: mark(148, ofIncident),
  // accounts: who has one is there to be chosen at sign-in; who had one is not
  accountHolderName: mark(50, callers),
  retiredLoginName: mark(51, readers),
  retiredDisplayName: mark(52, readers),
  backupFolder: mark(53, readers),
  // kept by nobody but on the paper it was handed over on
  typedInitialPassword: mark(54, noOne),
} as const satisfies Readonly<Record<string, Mark>>
