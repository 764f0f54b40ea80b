import { writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { toAttachmentFile } from '../../electron/data/attachment-files.ts'
import type { FindingCandidate } from '../../shared/contract/findings.ts'
import { anOpenInspection, answerAll, refusalOf } from '../support/a-union.ts'
import { readPdfCharacters } from '../support/pdf.ts'

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

  it('keep their evidence as it was once they are confirmed', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const kept = await respondent.findings.attach({ findingId: finding.id, file: pdf() })
    const completed = await respondent.findings.report({
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-11-22', outcome: '作った' },
    })
    await union.officer.findings.confirm({ findingId: finding.id, expectedRowVersion: completed.rowVersion })
    const more = respondent.findings.attach({ findingId: finding.id, file: pdf('後から.pdf') })
    expect(await refusalOf(more)).toMatchObject({ rule: 'findingSettled' })
    const less = union.officer.findings.retireAttachment({
      ...{ attachmentId: kept.id, expectedRowVersion: kept.rowVersion },
    })
    expect(await refusalOf(less)).toMatchObject({ rule: 'findingSettled' })
  })

  it('go back with the reason when what was done is not enough, and the reason goes when it is', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const target = { findingId: finding.id, expectedRowVersion: finding.rowVersion }
    const approver = await union.signedInAs('approver')
    const early = approver.findings.sendBack({ ...target, reason: '写真がない' })
    expect(await refusalOf(early)).toMatchObject({ rule: 'findingNotCompleted' })
    const done = { state: 'completed' as const, completedOn: '2026-11-22', outcome: '作った' }
    const first = await respondent.findings.report({ ...target, ...done })
    const now = (rowVersion: number) => ({ findingId: finding.id, expectedRowVersion: rowVersion })
    const back = await approver.findings.sendBack({ ...now(first.rowVersion), reason: '写真がない' })
    expect(back).toMatchObject({
      ...{ state: 'underway', completedOn: null, outcome: '作った' },
      ...{ returnedBy: 'approverの人', returnReason: '写真がない' },
    })
    const second = await respondent.findings.report({ ...now(back.rowVersion), ...done })
    expect(second.returnReason).toBe('写真がない')
    expect(await approver.findings.confirm(now(second.rowVersion))).toMatchObject({
      ...{ state: 'confirmed', returnReason: null, returnedBy: null },
    })
  })

  it('keep their owner once completed, so that nobody confirms their own work under another’s name', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const completed = await respondent.findings.report({
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-11-22', outcome: '作った' },
    })
    const { title, cause, correctiveAction, dueOn, ownerStaffMemberId } = completed
    const change = {
      ...{ findingId: finding.id, expectedRowVersion: completed.rowVersion },
      ...{ title, cause, correctiveAction, dueOn },
    }
    const other = union.officer.findings.update({ ...change, ownerStaffMemberId: null })
    expect(await refusalOf(other)).toMatchObject({ rule: 'ownerCompleted' })
    const same = await union.officer.findings.update({ ...change, cause: '鍵がない', ownerStaffMemberId })
    expect(same.cause).toBe('鍵がない')
  })

  it('are not confirmed by an account of the owner’s name that belongs to nobody on the roster', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const completed = await respondent.findings.report({
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-11-22', outcome: '作った' },
    })
    await union.signedInAs('approver')
    union.context.db.exec("UPDATE account SET display_name = '髙橋　一郎' WHERE login_name = 'approver'")
    const unlinked = await union.signedInAs('approver')
    const target = { findingId: finding.id, expectedRowVersion: completed.rowVersion }
    expect(await refusalOf(unlinked.findings.confirm(target))).toMatchObject({ rule: 'ownerConfirms' })
    const sendingBack = unlinked.findings.sendBack({ ...target, reason: 'まだ' })
    expect(await refusalOf(sendingBack)).toMatchObject({ rule: 'ownerConfirms' })
    expect((await unlinked.findings.get({ findingId: finding.id })).mayConfirm).toBe(false)
  })

  it('that are late stand on the home screen by name, one’s own only for their owner', async () => {
    const { finding, respondent } = await anOwnedFinding()
    const overdue = async (client: typeof respondent) =>
      (await client.home.get({ fiscalYear: 2026 })).overdueFindings.map(({ number, ownerName }) => [
        number,
        ownerName,
      ])
    expect(await overdue(union.officer)).toEqual([])
    union.clock.advanceSeconds(40 * 86_400)
    const owner = await union.signedInAs('respondent', finding.ownerStaffMemberId)
    const [, stranger] = union.people
    const other = await union.signedInAs('respondent', stranger?.id ?? '')
    const officer = await union.signedInAs('officer')
    expect(await overdue(officer)).toEqual([[finding.number, '髙橋 一郎']])
    expect(await overdue(owner)).toEqual([[finding.number, '髙橋 一郎']])
    expect(await overdue(other)).toEqual([])
    await owner.findings.report({
      ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state: 'completed' as const },
      ...{ completedOn: '2026-12-30', outcome: '作った' },
    })
    expect(await overdue(officer)).toEqual([])
    expect((await officer.home.get({ fiscalYear: 2026 })).findingsToConfirm).toBe(1)
    expect((await owner.home.get({ fiscalYear: 2026 })).findingsToConfirm).toBe(0)
  })

  it('are listed on paper for one inspection or for all years', async () => {
    const { finding } = await anOwnedFinding()
    const read = async (id: typeof inspectionId | null) => {
      const file = await union.officer.reports.preview({ kind: 'findings', inspectionId: id })
      return readPdfCharacters(new Uint8Array(await file.arrayBuffer()))
    }
    expect(await read(null)).toContain('全年度指摘・是正一覧')
    expect(await read(null)).toContain(finding.number)
    expect(await read(inspectionId)).toContain('令和8年度自己点検指摘・是正一覧記録番号R8-点検-01')
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
