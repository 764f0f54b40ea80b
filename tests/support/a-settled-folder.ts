import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '../../shared/contract/sheets.ts'
import type { TestClient } from './a-program.ts'
import { approveRiskAnalysis } from './a-settled-analysis.ts'
import { anOpening, asId, aUnion, type TestUnion } from './a-union.ts'
import { signNext } from './an-approval.ts'
import { approve } from './an-approved-record.ts'
import { someParticulars } from './an-edition-approval.ts'

const evidence = '%PDF-1.7\n合鍵の受領書\n%%EOF\n'

/**
 * A closed union's data folder with a settled inspection of three people: answered with notes, one sheet sent back,
 * confirmed by the 所属長, closed; its findings mended with evidence and confirmed; approved on screen and on paper, so
 * sealed, with a 訂正; an edition of the policy and a risk analysis approved and sealed too; its reports issued. Drawn reports
 * are a line of text each, since it is the keeping of them that matters here.
 */
export async function aSettledFolder() {
  const drawReport = (kind: string) => Promise.resolve(new TextEncoder().encode(`%PDF-1.7 ${kind}`))
  const union = await aUnion({ drawReport })
  const { officer, program, dataFolder } = union
  const { people, head } = await addHeadedPeople(union)
  const opening = { ...anOpening(people), requiresConfirmation: true }
  const { id: inspectionId } = await officer.inspections.open(opening)
  const sheets = await officer.inspections.listSheets({ inspectionId })
  for (const [index, { id }] of sheets.entries()) await answerWithNotes(officer, id, index)
  await confirmSheets(officer, head, inspectionId)
  const { rowVersion } = await officer.inspections.get({ inspectionId })
  await officer.inspections.close({
    ...{ inspectionId, expectedRowVersion: rowVersion, closedOn: '2026-11-20' },
    ...{ acknowledgedSheetIds: [], reason: null },
  })
  await mendFindings(union, inspectionId, people[0]?.id ?? '')
  await approve({ officer, approver: await union.signedInAs('approver'), inspectionId })
  await approveEdition(union)
  await approveRiskAnalysis(union)
  await officer.reports.issue({ kind: 'inspection-result', inspectionId })
  await officer.reports.issue({ kind: 'inspection-result-public', inspectionId })
  await program.close()
  return { dataFolder, file: readFileSync(join(dataFolder, 'daicho.db')), incidents: union.incidents }
}

/** A new edition of the 基本方針, signed by the approver below and sealed on paper above. */
async function approveEdition({ officer, signedInAs }: TestUnion): Promise<void> {
  const [policy] = await officer.policyDocuments.list({})
  const policyDocumentId = asId<NonNullable<typeof policy>['id']>(policy?.id ?? '')
  const source = { from: 'text' as const, title: '基本方針', text: '基本方針\n第1条 情報資産を守る。' }
  const { id: editionId } = await officer.policyDocuments.startDraft({ policyDocumentId, source })
  const asked = { editionId, expectedRowVersion: 1, ...someParticulars }
  await officer.policyDocuments.requestApproval(asked)
  const record = { kind: 'edition', id: editionId } as const
  const { approvals } = await signNext(await signedInAs('approver'), { record })
  const [round] = approvals
  if (round === undefined) throw new Error('no round')
  const rest = round.steps.filter(({ method }) => method === null)
  await officer.approvals.signOnPaper({
    ...{ approvalId: round.id, expectedRowVersion: round.rowVersion },
    steps: rest.map(({ id }) => ({ approvalStepId: id, signerName: '管理 太郎', signedOn: '2026-11-22' })),
    file: new File(['%PDF-1.7\n方針の決裁\n%%EOF\n'], '方針の決裁.pdf'),
  })
}

/** The first person heads 総務課, the third 業務課. */
async function addHeadedPeople(union: TestUnion) {
  const people = await union.addPeople([
    { name: '髙橋 一郎', title: '総務課長', audiences: ['staff', 'manager'] },
    { name: '山﨑 花子' },
    { name: '𠮷田 次郎', title: '業務課長', unitName: '業務課' },
  ])
  const heads = [people[0], people[2]]
  for (const [index, { id: unitId, name, body, rowVersion }] of (
    await union.officer.units.list({})
  ).entries()) {
    const change = { unitId, name, body, expectedRowVersion: rowVersion }
    await union.officer.units.update({ ...change, headStaffMemberId: heads[index]?.id ?? null })
  }
  const head = await union.signedInAs('respondent', people[0]?.id ?? null)
  return { people, head }
}

async function answerWithNotes(officer: TestClient, sheetId: string, person: number): Promise<void> {
  const { questions, summary }: Sheet = await officer.sheets.get({ sheetId: asId(sheetId) })
  await officer.sheets.saveAnswers({
    sheetId: summary.id,
    enteredFrom: 'paper',
    answers: questions.map(({ id }, index) => ({
      ...{ questionId: id, expectedRowVersion: 0 },
      ...(index === person
        ? { choice: 'notDone' as const, note: '鍵がない。' }
        : { choice: 'done' as const, note: '' }),
    })),
  })
  await officer.sheets.submit({ sheetId: summary.id, expectedRowVersion: summary.rowVersion })
}

/** One sheet comes back and goes in again; the head confirms what is the head's, the rest is confirmed on paper. */
async function confirmSheets(officer: TestClient, head: TestClient, inspectionId: string): Promise<void> {
  const listWaiting = async (client: TestClient) =>
    (await client.confirmations.list({})).map(({ id, rowVersion }) => ({
      ...{ sheetId: id, expectedRowVersion: rowVersion },
    }))
  const [first] = await listWaiting(head)
  if (first === undefined) throw new Error('nothing waits for the head')
  const back = await head.confirmations.sendBack({ ...first, reason: '備考を書き足してください。' })
  await officer.sheets.submit({ sheetId: back.id, expectedRowVersion: back.rowVersion })
  const sheets = await listWaiting(head)
  await head.confirmations.confirm({ sheets })
  const rest = (await officer.inspections.listSheets({ inspectionId: asId(inspectionId) }))
    .filter(({ confirmedAt }) => confirmedAt === null)
    .map(({ id, rowVersion }) => ({ sheetId: id, expectedRowVersion: rowVersion }))
  const onPaper = { sheets: rest, confirmerName: '業務課長', confirmedOn: '2026-11-02' }
  await officer.confirmations.confirmOnPaper(onPaper)
}

async function mendFindings(
  union: TestUnion,
  inspectionId: string,
  ownerStaffMemberId: string,
): Promise<void> {
  const { officer } = union
  const approver = await union.signedInAs('approver')
  for (const made of await officer.findings.createByQuestion({ inspectionId: asId(inspectionId) })) {
    const findingId = made.id
    const planned = await officer.findings.update({
      ...{ findingId, expectedRowVersion: made.rowVersion, title: made.title, dueOn: '2026-12-25' },
      ...{
        cause: '鍵が一つしかない。',
        correctiveAction: '合鍵を作る。',
        ownerStaffMemberId: asId(ownerStaffMemberId),
      },
    })
    await officer.findings.attach({
      findingId,
      file: new File([evidence, made.number], `受領書 ${made.number}.pdf`),
    })
    const done = await officer.findings.report({
      ...{ findingId, expectedRowVersion: planned.rowVersion, outcome: '合鍵を作って渡した。' },
      ...{ state: 'completed', completedOn: '2026-11-22' },
    })
    await approver.findings.confirm({ findingId, expectedRowVersion: done.rowVersion })
  }
}
