import { describe, expect, it } from 'vitest'
import { anOpenInspection, anOpening, asId, aUnion, refusalOf } from '../support/a-union.ts'
import { readPdfCharacters } from '../support/pdf.ts'

const audience = 'staff' as const
const fields = {
  text: '机の上に書類を置いたまま席を離れていない。',
  guidance: '席を離れるときは引き出しにしまいます。',
  category: 'physical' as const,
  provisions: ['第7条(2)', '第6条(1)'],
  ordinanceItem: 3,
}

describe('editing a checklist', () => {
  it('adds a question under a code that was never used', async () => {
    const { officer } = await aUnion()
    const { questions } = await officer.checklists.addQuestion({ audience, ...fields })
    const added = questions.find(({ code }) => code === 'S41')
    expect(added).toMatchObject({ ...fields, state: 'active', unknownProvisions: [] })
    await officer.checklists.setQuestionState({
      audience,
      code: 'S41',
      state: 'retired',
      expectedRowVersion: 1,
    })
    const next = await officer.checklists.addQuestion({ audience, ...fields })
    expect(next.questions.map(({ code }) => code)).toContain('S42')
    const [staff] = await officer.checklists.list({})
    expect(staff?.questions.map(({ code }) => code)).not.toContain('S41')
  })

  it('refuses an article the policy does not have, an empty text and a stale change', async () => {
    const { officer } = await aUnion()
    const unknown = officer.checklists.addQuestion({ audience, ...fields, provisions: ['第99条'] })
    expect(await refusalOf(unknown)).toMatchObject({
      field: 'provisions',
      reason: 'notInPolicy',
      citation: '第99条',
    })
    const empty = officer.checklists.addQuestion({ audience, ...fields, text: ' ' })
    expect(await refusalOf(empty)).toMatchObject({ field: 'text', reason: 'required' })
    const change = { audience, code: 'S01', ...fields, expectedRowVersion: 1 }
    await officer.checklists.updateQuestion(change)
    expect(await refusalOf(officer.checklists.updateQuestion(change))).toMatchObject({ code: 'stale_row' })
  })

  it('leaves a running inspection as it was asked', async () => {
    const { officer, sheets } = await anOpenInspection()
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('no sheet')
    const before = await officer.sheets.get({ sheetId: sheet.id })
    await officer.checklists.updateQuestion({ audience, code: 'S01', ...fields, expectedRowVersion: 1 })
    await officer.checklists.setQuestionState({
      audience,
      code: 'S02',
      state: 'retired',
      expectedRowVersion: 1,
    })
    expect((await officer.sheets.get({ sheetId: sheet.id })).questions).toEqual(before.questions)
  })

  it('reorders all active questions or none', async () => {
    const { officer } = await aUnion()
    const [staff] = await officer.checklists.list({})
    const codes = (staff?.questions ?? []).map(({ code }) => code)
    const turned = codes.toReversed()
    const reorder = (wanted: string[], codesBefore: string[]) =>
      officer.checklists.reorder({ audience, codes: wanted, codesBefore })
    const { questions } = await reorder(turned, codes)
    expect(questions.map(({ code }) => code)).toEqual(turned)
    expect(await refusalOf(reorder(codes.slice(1), turned))).toMatchObject({ rule: 'orderOutdated' })
    // another window that still shows the order of before
    expect(await refusalOf(reorder(codes, codes))).toMatchObject({ rule: 'orderOutdated' })
    // what was done can be undone
    expect((await reorder(codes, turned)).questions.map(({ code }) => code)).toEqual(codes)
  })

  it('keeps the last question', async () => {
    const { officer } = await aUnion()
    const [, manager] = await officer.checklists.list({})
    const codes = (manager?.questions ?? []).map(({ code }) => code)
    for (const code of codes.slice(1)) {
      await officer.checklists.setQuestionState({
        audience: 'manager',
        code,
        state: 'retired',
        expectedRowVersion: 1,
      })
    }
    const last = officer.checklists.setQuestionState({
      audience: 'manager',
      code: codes[0] ?? '',
      state: 'retired',
      expectedRowVersion: 1,
    })
    expect(await refusalOf(last)).toMatchObject({ rule: 'lastQuestion' })
  })

  it('changes the words above the questions', async () => {
    const { officer } = await aUnion()
    const texts = { audience, title: '職員の点検', introduction: '正直に答えてください。' }
    expect(await officer.checklists.updateTexts({ ...texts, expectedRowVersion: 1 })).toMatchObject(texts)
    expect(
      await refusalOf(officer.checklists.updateTexts({ ...texts, expectedRowVersion: 1 })),
    ).toMatchObject({
      code: 'stale_row',
    })
  })
})

describe('editions of a checklist', () => {
  it('are fixed once for what changed, and say what that was', async () => {
    const { officer } = await aUnion()
    expect((await officer.checklists.getForEditing({ audience })).isChanged).toBe(true)
    await officer.checklists.adoptEdition({ audience, note: '最初の版' })
    expect((await officer.checklists.getForEditing({ audience })).isChanged).toBe(false)
    expect(await refusalOf(officer.checklists.adoptEdition({ audience, note: '' }))).toMatchObject({
      rule: 'checklistUnchanged',
    })
    await officer.checklists.updateQuestion({ audience, code: 'S01', ...fields, expectedRowVersion: 1 })
    await officer.checklists.setQuestionState({
      audience,
      code: 'S02',
      state: 'retired',
      expectedRowVersion: 1,
    })
    const second = await officer.checklists.adoptEdition({ audience, note: '席を離れるときの設問を直した' })
    expect(second).toMatchObject({ number: 2, questionCount: 39 })
    const { questions } = await officer.checklists.getEdition({ checklistEditionId: second.id })
    expect(questions.filter(({ mark }) => mark !== 'same').map(({ code, mark }) => [code, mark])).toEqual([
      ['S01', 'changed'],
      ['S02', 'retired'],
    ])
  })

  it('hold the words above the questions, and say how these and the order changed', async () => {
    const { officer } = await aUnion()
    await officer.checklists.adoptEdition({ audience, note: '' })
    const before = await officer.checklists.getForEditing({ audience })
    const codes = before.questions.map(({ code }) => code)
    await officer.checklists.reorder({ audience, codes: codes.toReversed(), codesBefore: codes })
    const texts = { title: before.title, introduction: '正直に答えてください。' }
    await officer.checklists.updateTexts({ audience, ...texts, expectedRowVersion: before.rowVersion })
    expect((await officer.checklists.getForEditing({ audience })).isChanged).toBe(true)
    const { id } = await officer.checklists.adoptEdition({ audience, note: '' })
    expect(await officer.checklists.getEdition({ checklistEditionId: id })).toMatchObject({
      ...{ edition: texts, isReordered: true, previousTitle: null },
      previousIntroduction: before.introduction,
    })
    const other = {
      title: '別の題名',
      introduction: texts.introduction,
      expectedRowVersion: before.rowVersion + 1,
    }
    expect((await officer.checklists.updateTexts({ audience, ...other })).isChanged).toBe(true)
  })

  it('give a running inspection its words on paper, whatever is changed afterwards', async () => {
    const union = await anOpenInspection()
    const { title, introduction, rowVersion } = await union.officer.checklists.getForEditing({ audience })
    const changed = '直したあとの前書きです。'
    await union.officer.checklists.updateTexts({
      ...{ audience, title, introduction: changed, expectedRowVersion: rowVersion },
    })
    const { id } = union.inspection
    const file = await union.officer.reports.preview({
      ...{ kind: 'inspection-sheets', inspectionId: id, filling: 'blank', unitName: null },
      sheetIds: [union.sheets[0]?.id ?? asId('')],
    })
    const printed = readPdfCharacters(new Uint8Array(await file.arrayBuffer()))
    expect(printed).toContain(introduction.replace(/\s/gu, '').slice(0, 20))
    expect(printed).not.toContain(changed)
    const { editions } = await union.officer.inspections.listQuestions({ inspectionId: id })
    expect(editions).toEqual([
      { audience: 'staff', number: 1 },
      { audience: 'manager', number: 1 },
      { audience: 'systemAdministrator', number: 1 },
    ])
  })

  it('come by themselves when an inspection is opened, where something changed', async () => {
    const union = await aUnion()
    const people = await union.addPeople([{ name: '髙橋 一郎' }])
    await union.officer.inspections.open(anOpening(people))
    const [first] = await union.officer.checklists.listEditions({ audience })
    expect(first).toMatchObject({ number: 1, note: '令和8年度の自己点検を始めたときに確定' })
    const kept = union.context.db
      .prepare('SELECT audience, edition_id AS id FROM inspection_checklist_edition')
      .all()
    expect(kept).toContainEqual({ audience, id: first?.id })
    expect(() => union.context.db.exec("UPDATE checklist_edition SET note = 'x'")).toThrow(/settled/)
    expect(() => union.context.db.exec("UPDATE checklist_edition_question SET text = 'x'")).toThrow(/settled/)
  })
})
