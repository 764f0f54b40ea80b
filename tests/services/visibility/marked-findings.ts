import type { Finding } from '../../../shared/contract/findings.ts'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import type { TestClient } from '../../support/a-program.ts'
import { marks } from './marks.ts'

type InspectionId = Parameters<TestClient['findings']['createByQuestion']>[0]['inspectionId']
type Texts = {
  title: string
  cause: string
  action: string
  outcome: string
  fileName: string
  fileText: string
}

/**
 * Four findings of the one question that was answered できていない: the respondent's, finished and with evidence; one of
 * theirs that was taken back; the colleague's, underway and with evidence; and one that nobody owns. A candidate stays.
 */
export async function addFindings(
  officer: TestClient,
  inspectionId: InspectionId,
  staff: { respondent: StaffMember; colleague: StaffMember; assetId: AssetId },
) {
  const [question] = await officer.findings.listCandidates({ inspectionId })
  const sources = (question?.answers ?? []).map(({ sheetId, questionId }) => [{ sheetId, questionId }])
  const [first = [], second = [], third = []] = sources
  const create = (title: string, source: typeof first) =>
    officer.findings.create({ inspectionId, title, sources: source })
  const taken = await create('取り下げる指摘', first)
  const owned = await plan(officer, taken, staff.respondent, emptyTexts)
  const withdrawn = await officer.findings.withdraw({
    ...{ findingId: owned.id, expectedRowVersion: owned.rowVersion, reason: marks.withdrawalReason.text },
  })
  const respondent = await create(respondentTexts.title, first)
  const colleague = await create(colleagueTexts.title, second)
  const unowned = await create(marks.unownedFindingTitle.text, third)
  return {
    withdrawn,
    // its owner learns what is to be done, not what the register has
    respondent: await nameAsset(
      officer,
      await mend(officer, respondent, staff.respondent, respondentTexts),
      staff,
    ),
    colleague: await mend(officer, colleague, staff.colleague, colleagueTexts),
    unowned,
  }
}

const emptyTexts = { title: '取り下げる指摘', cause: '', action: '', outcome: '', fileName: '', fileText: '' }
const respondentTexts = {
  title: marks.respondentFindingTitle.text,
  cause: marks.respondentFindingCause.text,
  action: marks.respondentFindingAction.text,
  outcome: marks.respondentFindingOutcome.text,
  fileName: `${marks.respondentEvidenceName.text}.pdf`,
  fileText: marks.respondentEvidenceText.text,
}
const colleagueTexts = {
  title: marks.colleagueFindingTitle.text,
  cause: marks.colleagueFindingCause.text,
  action: marks.colleagueFindingAction.text,
  outcome: '',
  fileName: `${marks.colleagueEvidenceName.text}.pdf`,
  fileText: marks.colleagueEvidenceText.text,
}

function plan(officer: TestClient, finding: Finding, owner: StaffMember, { title, cause, action }: Texts) {
  return officer.findings.update({
    ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, title, cause },
    ...{ correctiveAction: action, ownerStaffMemberId: owner.id, dueOn: '2026-12-25' },
  })
}

async function nameAsset<Kept extends Finding>(
  officer: TestClient,
  kept: Kept,
  { assetId }: { assetId: AssetId },
): Promise<Kept> {
  const target = { findingId: kept.id, expectedRowVersion: kept.rowVersion }
  const { finding } = await officer.findings.linkAssets({ ...target, assetIds: [assetId] })
  return { ...kept, ...finding }
}

/** Plans the action, adds the evidence and reports: completed where there is an outcome, underway otherwise. */
async function mend(officer: TestClient, finding: Finding, owner: StaffMember, texts: Texts) {
  const { id: findingId, rowVersion: expectedRowVersion } = await plan(officer, finding, owner, texts)
  const file = new File([`%PDF-1.7\n${texts.fileText}\n%%EOF\n`], texts.fileName)
  const attachment = await officer.findings.attach({ findingId, file })
  const reported = await officer.findings.report({
    ...{ findingId, expectedRowVersion, outcome: texts.outcome },
    ...(texts.outcome === ''
      ? { state: 'underway' as const, completedOn: null }
      : { state: 'completed' as const, completedOn: '2026-11-22' }),
  })
  return { ...reported, attachment }
}
