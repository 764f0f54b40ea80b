import { writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { toAttachmentFile } from '../../electron/data/attachment-files.ts'
import type { FindingCandidate } from '../../shared/contract/findings.ts'
import { anOpenInspection, answerAll, refusalOf } from '../support/a-union.ts'

type Union = Awaited<ReturnType<typeof anOpenInspection>>
let union: Union
let inspectionId: Union['inspection']['id']

/** Three staff sheets: the first two have 3 to the first question, the first has 2 to the second as well. */
beforeEach(async () => {
  union = await anOpenInspection()
  inspectionId = union.inspection.id
  const staffSheets = union.sheets.filter(({ audience }) => audience === 'staff')
  for (const [index, { id }] of staffSheets.entries()) {
    await answerAll(union.officer, id)
    const { questions, answers } = await union.officer.sheets.get({ sheetId: id })
    const [first, second] = questions
    if (first === undefined || second === undefined) throw new Error('no questions')
    const versionOf = (questionId: string) =>
      answers.find((answer) => answer.questionId === questionId)?.rowVersion ?? 0
    const weak = [
      {
        questionId: first.id,
        choice: index < 2 ? ('notDone' as const) : ('done' as const),
        note: '鍵がない',
      },
      {
        questionId: second.id,
        choice: index < 1 ? ('partlyDone' as const) : ('done' as const),
        note: '一部だけ',
      },
    ].map((answer) => ({ ...answer, expectedRowVersion: versionOf(answer.questionId) }))
    await union.officer.sheets.saveAnswers({ sheetId: id, answers: weak })
    const { summary } = await union.officer.sheets.get({ sheetId: id })
    await union.officer.sheets.submit({ sheetId: id, expectedRowVersion: summary.rowVersion })
  }
})

async function close() {
  const { rowVersion } = await union.officer.inspections.get({ inspectionId })
  const sheets = await union.officer.inspections.listSheets({ inspectionId })
  const missing = sheets.filter(({ state }) => state !== 'submitted').map(({ id }) => id)
  await union.officer.inspections.close({
    ...{ inspectionId, expectedRowVersion: rowVersion, closedOn: '2026-11-20' },
    ...{ acknowledgedSheetIds: missing, reason: '未提出' },
  })
}

const candidates = (): Promise<FindingCandidate[]> => union.officer.findings.listCandidates({ inspectionId })
const pdf = (name = '証拠.pdf') => new File(['%PDF-1.7\n…\n%%EOF\n'], name)

/** A finding whose action belongs to the first person of the roster. */
async function anOwnedFinding() {
  await close()
  const [made] = await union.officer.findings.createByQuestion({ inspectionId })
  const [owner] = union.people
  if (made === undefined || owner === undefined) throw new Error('no finding')
  const finding = await union.officer.findings.update({
    ...{ findingId: made.id, expectedRowVersion: made.rowVersion, title: made.title },
    ...{ cause: '鍵が一つしかない', correctiveAction: '合鍵を作る', dueOn: '2026-12-25' },
    ownerStaffMemberId: owner.id,
  })
  return { finding, owner, respondent: await union.signedInAs('respondent', owner.id) }
}

describe('findings', () => {
  it('come from できていない and 一部できている of a closed inspection, by question', async () => {
    const open = union.officer.findings.createByQuestion({ inspectionId })
    expect(await refusalOf(open)).toMatchObject({ rule: 'inspectionOpen' })
    await close()
    expect((await candidates()).map(({ code, answers }) => [code, answers.length])).toEqual([
      ['S01', 2],
      ['S02', 1],
    ])
    const made = await union.officer.findings.createByQuestion({ inspectionId })
    expect(made.map(({ number, sourceCount, state }) => [number, sourceCount, state])).toEqual([
      ['R8-指摘-001', 2, 'notStarted'],
      ['R8-指摘-002', 1, 'notStarted'],
    ])
    expect(await candidates()).toEqual([])
    expect(await union.officer.findings.createByQuestion({ inspectionId })).toEqual([])
  })

  it('may be made singly, never twice of one answer, and are free again when taken back', async () => {
    await close()
    const [question, other] = await candidates()
    const [answer] = question?.answers ?? []
    const [foreign] = other?.answers ?? []
    if (answer === undefined || foreign === undefined) throw new Error('no answers')
    const input = {
      inspectionId,
      title: '金庫の鍵',
      sources: [{ sheetId: answer.sheetId, questionId: answer.questionId }],
    }
    const finding = await union.officer.findings.create(input)
    expect(await refusalOf(union.officer.findings.create(input))).toMatchObject({ rule: 'alreadyFound' })
    const both = [...(question?.answers.slice(1) ?? []), foreign].map(({ sheetId, questionId }) => ({
      sheetId,
      questionId,
    }))
    const mixed = union.officer.findings.create({ ...input, sources: both })
    expect(await refusalOf(mixed)).toMatchObject({ rule: 'severalQuestions' })
    await union.officer.findings.withdraw({
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, reason: '書き間違いだった' },
    })
    expect((await candidates())[0]?.answers).toHaveLength(2)
  })

  it('are reported by the owner of the action, who sees no answers of others and no other finding', async () => {
    const { finding, respondent } = await anOwnedFinding()
    expect(await respondent.findings.listMine({})).toMatchObject([
      { number: finding.number, ownerName: '髙橋 一郎' },
    ])
    const detail = await respondent.findings.get({ findingId: finding.id })
    expect(detail).toMatchObject({ sources: [], mayReport: true, mayChange: false, mayConfirm: false })
    const others = (await union.officer.findings.list({ inspectionId })).find(({ id }) => id !== finding.id)
    if (others === undefined) throw new Error('one finding only')
    expect(await refusalOf(respondent.findings.get({ findingId: others.id }))).toMatchObject({
      code: 'not_permitted',
    })
    expect(await refusalOf(respondent.findings.list({ inspectionId: null }))).toMatchObject({
      code: 'not_permitted',
    })
    const report = {
      findingId: finding.id,
      expectedRowVersion: finding.rowVersion,
      completedOn: null,
      outcome: '',
    }
    expect(await respondent.findings.report({ ...report, state: 'underway' })).toMatchObject({
      state: 'underway',
    })
    const foreign = { ...report, findingId: others.id, expectedRowVersion: others.rowVersion }
    expect(await refusalOf(respondent.findings.report({ ...foreign, state: 'underway' }))).toMatchObject({
      code: 'not_permitted',
    })
  })

  it('are completed only with cause, action, outcome and a day that was', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const done = {
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-11-22', outcome: '合鍵を作り、係長が保管した' },
    }
    const refused = async (part: object) => refusalOf(respondent.findings.report({ ...done, ...part }))
    expect(await refused({ outcome: ' ' })).toMatchObject({ field: 'outcome', reason: 'required' })
    expect(await refused({ completedOn: null })).toMatchObject({ field: 'completedOn', reason: 'required' })
    expect(await refused({ completedOn: '2026-12-01' })).toMatchObject({ reason: 'inFuture' })
    expect(await refused({ completedOn: '2026-11-01' })).toMatchObject({ reason: 'beforeFinding' })
    expect(await respondent.findings.report(done)).toMatchObject({
      state: 'completed',
      completedOn: '2026-11-22',
    })
  })

  it('are confirmed by another than the owner, and then stand', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const target = { findingId: finding.id, expectedRowVersion: finding.rowVersion }
    expect(await refusalOf(union.officer.findings.confirm(target))).toMatchObject({
      rule: 'findingNotCompleted',
    })
    const completed = await respondent.findings.report({
      ...target,
      ...{ state: 'completed', completedOn: '2026-11-22', outcome: '合鍵を作った' },
    })
    const now = { findingId: finding.id, expectedRowVersion: completed.rowVersion }
    expect(await refusalOf(respondent.findings.confirm(now))).toMatchObject({ code: 'not_permitted' })
    const approver = await union.signedInAs('approver')
    const confirmed = await approver.findings.confirm(now)
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: 'approverの人' })
    const late = { findingId: finding.id, expectedRowVersion: confirmed.rowVersion, reason: 'やはり' }
    expect(await refusalOf(union.officer.findings.withdraw(late))).toMatchObject({ rule: 'findingSettled' })
  })

  it('are not confirmed by an approver who owns the action', async () => {
    await close()
    const [made] = await union.officer.findings.createByQuestion({ inspectionId })
    const [owner] = union.people
    if (made === undefined || owner === undefined) throw new Error('no finding')
    const approver = await union.signedInAs('approver', owner.id)
    const { rowVersion } = await union.officer.findings.update({
      ...{ findingId: made.id, expectedRowVersion: made.rowVersion, title: made.title, cause: '鍵がない' },
      ...{ correctiveAction: '合鍵を作る', ownerStaffMemberId: owner.id, dueOn: null },
    })
    const completed = await union.officer.findings.report({
      ...{ findingId: made.id, expectedRowVersion: rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-11-22', outcome: '作った' },
    })
    const confirming = approver.findings.confirm({
      findingId: made.id,
      expectedRowVersion: completed.rowVersion,
    })
    expect(await refusalOf(confirming)).toMatchObject({ rule: 'ownerConfirms' })
  })

  it('carry evidence that is told by its content and kept for those who may see it', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const attached = await respondent.findings.attach({ findingId: finding.id, file: pdf('写真/一.pdf') })
    expect(attached).toMatchObject({ fileName: '写真＿一.pdf', mediaType: 'application/pdf' })
    expect(await (await respondent.attachments.open({ attachmentId: attached.id })).text()).toContain('%PDF')
    const auditor = await union.signedInAs('auditor')
    expect((await auditor.findings.get({ findingId: finding.id })).attachments).toHaveLength(1)
    const [, stranger] = union.people
    const other = await union.signedInAs('respondent', stranger?.id ?? '')
    expect(await refusalOf(other.attachments.open({ attachmentId: attached.id }))).toMatchObject({
      code: 'not_permitted',
    })
    const refused = async (content: string | Uint8Array<ArrayBuffer>) =>
      refusalOf(respondent.findings.attach({ findingId: finding.id, file: new File([content], 'x.pdf') }))
    expect(await refused('MZ program')).toMatchObject({ code: 'file_unreadable', reason: 'notAttachable' })
    expect(await refused('%PDF-1.7\nhalf')).toMatchObject({ reason: 'cutOff' })
    expect(await refused(new Uint8Array(20_000_001))).toMatchObject({ reason: 'fileTooLarge' })
  })

  it('have their evidence looked at by verify', async () => {
    const { finding } = await anOwnedFinding()
    await union.officer.findings.attach({ findingId: finding.id, file: pdf() })
    expect(await union.officer.history.verify({})).toMatchObject({ isSound: true })
    const [row] = union.context.db.prepare('SELECT sha256 FROM attachment').pluck().all()
    writeFileSync(toAttachmentFile(union.context.dataFolder, String(row)), 'changed')
    const { brokenPlace } = await union.officer.history.verify({})
    expect(brokenPlace).toContain('添付ファイル 証拠.pdf')
  })

  it('give a list as CSV and Excel', async () => {
    const { finding } = await anOwnedFinding()
    const file = await union.officer.findings.exportFile({ inspectionId, format: 'csv' })
    const text = await file.text()
    expect(text).toContain(finding.number)
    expect(text).toContain('合鍵を作る')
    expect(text).toContain('令和8年12月25日')
  })
})
