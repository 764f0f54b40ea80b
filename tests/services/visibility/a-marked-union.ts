import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { onSameDisk } from '../../support/a-backup-place.ts'
import { type TestClient, testPassword } from '../../support/a-program.ts'
import { anOpening, aUnion, type TestUnion } from '../../support/a-union.ts'
import { approve } from '../../support/an-approved-record.ts'
import { giveKeyToAll } from '../../support/give-key.ts'
import { addMarkedAsset } from './marked-asset.ts'
import { addFindings } from './marked-findings.ts'
import { addIncidents } from './marked-incidents.ts'
import { addMeasures } from './marked-measures.ts'
import { addProcedures } from './marked-procedures.ts'
import { addReviews } from './marked-reviews.ts'
import { addRisks } from './marked-risks.ts'
import { answer, headUnits, submit } from './marked-sheets.ts'
import { addMarkedStocktaking } from './marked-stocktaking.ts'
import { marks, roleOf } from './marks.ts'
import { aRememberingDrawer } from './remembering-drawer.ts'

const people = {
  head: { name: `課長 ${marks.headName.text}`, title: '総務課長' },
  respondent: { name: `回答 ${marks.respondentName.text}` },
  quiet: { name: `無口 ${marks.quietName.text}` },
  otherHead: { name: `課長 ${marks.otherHeadName.text}`, title: '業務課長', unitName: '業務課' },
  colleague: { name: `回答 ${marks.colleagueName.text}`, unitName: '業務課' },
  excluded: { name: `休職 ${marks.excludedName.text}`, unitName: '業務課' },
  holder: { name: `参加 ${marks.accountHolderName.text}`, unitName: '業務課' },
} as const
type PersonName = keyof typeof people
type People = Readonly<Record<PersonName, StaffMember>>
type Sheets = Readonly<Record<PersonName, SheetSummary>>

/**
 * A union with a mark in everything that is a person's own: a sealed inspection of 令和6年度, a closed one of 令和7年度
 * with findings, a running one of 令和8年度, and accounts of every role.
 */
export async function aMarkedUnion() {
  const union = await aUnion({ drawReport: aRememberingDrawer().draw })
  const { officer } = union
  const staff = await addPeople(union)
  await headUnits(officer, [staff.head.id, staff.otherHead.id])
  const { loginNames, handedOut } = await addAccounts(union, staff)
  const clients = { head: await union.signedInAs('respondent', staff.head.id) }
  const approver = await union.signedInAs('approver')
  const sealed = await aSealedYear({ officer, approver }, staff)
  const closed = await aClosedYear(officer, staff)
  const asset = await addMarkedAsset(officer, staff.head.unitId)
  const findings = await addFindings(officer, closed.id, { ...staff, assetId: asset.id })
  const running = await aRunningYear(officer, clients.head, staff)
  const procedures = await addProcedures(officer)
  await giveKeyToAll(officer)
  const draft = procedures.closed.editions.find(({ state }) => state === 'draft')
  if (draft === undefined) throw new Error('the procedure is being revised')
  const reviews = await addReviews(officer, draft.id)
  const measures = await addMeasures(officer)
  const markedIncidents = await addIncidents(officer)
  const risks = await addRisks(officer, asset)
  const stocktaking = await addMarkedStocktaking(officer)
  const issued = await officer.reports.issue({ kind: 'inspection-result', inspectionId: sealed.id })
  const backupFolder = await setBackupFolder(union)
  const { last: backup } = await officer.backups.run(onSameDisk)
  const secrets = [...handedOut, ...listSecrets(union)]
  return {
    ...union,
    staff,
    loginNames,
    secrets,
    sealed,
    closed,
    running,
    findings,
    issued,
    asset,
    stocktaking,
    backupFolder,
    backupFile: backup?.place ?? '',
    procedures,
    reviews,
    measures,
    markedIncidents,
    risks,
  }
}
export type MarkedUnion = Awaited<ReturnType<typeof aMarkedUnion>>

async function addPeople(union: TestUnion): Promise<People> {
  const added = await union.addPeople(Object.values(people).map((person) => ({ ...person })))
  // as many as were given, in their order
  return Object.fromEntries(Object.keys(people).map((name, index) => [name, added[index]])) as People
}

/** Gives every caller an account, one person an account of their own name, and takes one away again. */
async function addAccounts(union: TestUnion, staff: People) {
  const administrator = await union.signedInAs('administrator')
  const made = await administrator.accounts.createForStaff({ staffMemberIds: [staff.holder.id] })
  const left = await administrator.accounts.create({
    ...{ loginName: marks.retiredLoginName.text, displayName: marks.retiredDisplayName.text },
    ...{
      roles: ['respondent'],
      staffMemberId: null,
      initialPassword: `はじめてのあいことば${marks.typedInitialPassword.text}`,
    },
  })
  await administrator.accounts.retire({ accountId: left.id, expectedRowVersion: left.rowVersion })
  const names = Object.entries(roleOf).map(async ([caller, role]) => {
    const own = Object.entries(staff).find(([person]) => person === caller)?.[1].id ?? null
    await union.signedInAs(role, own)
    return [caller, own === null ? role : `${role}-${own}`] as const
  })
  const loginNames: Record<string, string> = Object.fromEntries(await Promise.all(names))
  return { loginNames, handedOut: made.map(({ initialPassword }) => initialPassword) }
}

/** What the file keeps to check passwords and to sign with, the code in the safe, and the password everybody types. */
function listSecrets({ context: { db }, recoveryCode }: TestUnion): string[] {
  const kept = db.prepare(
    `SELECT password_hash FROM account UNION SELECT code_hash FROM recovery_code
     UNION SELECT wrapped_private_key FROM account_key WHERE wrapped_private_key IS NOT NULL
     UNION SELECT wrapped_private_key FROM key_holder WHERE wrapped_private_key IS NOT NULL
     UNION SELECT wrapped_key FROM closed_key_grant WHERE wrapped_key IS NOT NULL`,
  )
  const bodyKeys = db.prepare('SELECT private_key_pem FROM body_key').pluck().all().map(String)
  const inner = bodyKeys.flatMap((pem) => pem.split('\n').slice(1, -2))
  return [testPassword, recoveryCode, ...kept.pluck().all().map(String), ...inner]
}

type Year = { fiscalYear: number; openedOn: string; dueOn: string; requiresConfirmation: boolean }

async function open(officer: TestClient, staff: People, year: Year, names: readonly PersonName[]) {
  const inspection = await officer.inspections.open({
    ...anOpening(names.map((name) => staff[name])),
    ...{ ...year, title: `${year.fiscalYear}年度の自己点検` },
  })
  const all = await officer.inspections.listSheets({ inspectionId: inspection.id })
  const found = names.map((name) => [name, all.find((sheet) => sheet.staffMemberId === staff[name].id)])
  return { id: inspection.id, sheets: Object.fromEntries(found) as Sheets }
}

async function close(officer: TestClient, inspectionId: MarkedInspection['id'], closedOn: string) {
  const { rowVersion } = await officer.inspections.get({ inspectionId })
  const sheets = await officer.inspections.listSheets({ inspectionId })
  const missing = sheets.filter(({ state }) => state !== 'submitted').map(({ id }) => id)
  await officer.inspections.close({
    ...{ inspectionId, expectedRowVersion: rowVersion, closedOn, acknowledgedSheetIds: missing },
    reason: missing.length === 0 ? null : marks.closeReason.text,
  })
}
export type MarkedInspection = Awaited<ReturnType<typeof open>>

/** 令和6年度: one sheet, closed, opened again and closed, approved and sealed, with a 訂正. */
async function aSealedYear(leading: { officer: TestClient; approver: TestClient }, staff: People) {
  const { officer } = leading
  const year = { fiscalYear: 2024, openedOn: '2024-10-01', dueOn: '2024-10-31', requiresConfirmation: true }
  const inspection = await open(officer, staff, year, ['respondent'])
  const sheet = await submit(officer, inspection.sheets.respondent, marks.respondentNote.text)
  await confirmOnPaper(officer, sheet)
  await close(officer, inspection.id, '2024-11-14')
  const { rowVersion } = await officer.inspections.get({ inspectionId: inspection.id })
  const reopening = { inspectionId: inspection.id, expectedRowVersion: rowVersion }
  await officer.inspections.reopen({ ...reopening, reason: marks.reopenReason.text })
  await close(officer, inspection.id, '2024-11-14')
  await approve({ ...leading, inspectionId: inspection.id, texts: approvalTexts })
  return inspection
}

const approvalTexts = {
  sendBackReason: marks.approvalReason.text,
  signerName: marks.paperSignerName.text,
  scan: { name: `${marks.scanName.text}.png`, tail: marks.scanText.text },
  rightText: marks.correctionText.text,
}

async function confirmOnPaper(officer: TestClient, sheet: SheetSummary): Promise<void> {
  const sheets = [{ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }]
  const confirmerName = marks.respondentPaperConfirmer.text
  await officer.confirmations.confirmOnPaper({ sheets, confirmerName, confirmedOn: '2026-11-20' })
}

/** 令和7年度: answered by all but one, closed with the reason; 確認 was not asked for yet. */
async function aClosedYear(officer: TestClient, staff: People) {
  const year = { fiscalYear: 2025, openedOn: '2025-10-01', dueOn: '2025-10-31', requiresConfirmation: false }
  const inspection = await open(officer, staff, year, [
    'respondent',
    'quiet',
    'colleague',
    'excluded',
    'head',
  ])
  const { respondent, quiet, colleague, excluded } = inspection.sheets
  await submit(officer, respondent, marks.respondentNote.text)
  await submit(officer, quiet, marks.quietNote.text)
  await submit(officer, colleague, marks.colleagueNote.text)
  await submit(officer, excluded, '通知していない。')
  await close(officer, inspection.id, '2025-11-14')
  return inspection
}

/** 令和8年度: one sheet sent back, one waiting, one begun, one taken off, the others untouched. */
async function aRunningYear(officer: TestClient, head: TestClient, staff: People) {
  const year = { fiscalYear: 2026, openedOn: '2026-10-01', dueOn: '2026-11-30', requiresConfirmation: true }
  const names = ['respondent', 'quiet', 'colleague', 'excluded', 'head', 'otherHead'] as const
  const inspection = await open(officer, staff, year, names)
  const { respondent, quiet, colleague, excluded } = inspection.sheets
  const sent = await submit(officer, respondent, marks.respondentRunningNote.text)
  const target = { sheetId: sent.id, expectedRowVersion: sent.rowVersion }
  await head.confirmations.sendBack({ ...target, reason: marks.sendBackReason.text })
  await submit(officer, colleague, marks.colleagueRunningNote.text)
  await answer(officer, quiet, marks.quietNote.text, 3)
  const leaving = { sheetId: excluded.id, expectedRowVersion: excluded.rowVersion }
  await officer.inspections.excludeSheet({ ...leaving, reason: marks.exclusionReason.text })
  const all = await officer.inspections.listSheets({ inspectionId: inspection.id })
  const now = names.map((name) => [name, all.find((sheet) => sheet.staffMemberId === staff[name].id)])
  return { ...inspection, sheets: Object.fromEntries(now) as Sheets }
}

async function setBackupFolder(union: TestUnion): Promise<string> {
  const folder = join(union.home, marks.backupFolder.text)
  mkdirSync(folder)
  const administrator = await union.signedInAs('administrator')
  const { setting } = await administrator.backups.status({})
  await administrator.backups.updateSetting({ ...setting, folder, expectedRowVersion: setting.rowVersion })
  return folder
}
