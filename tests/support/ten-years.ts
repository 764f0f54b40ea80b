import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import type { SheetId } from '../../shared/domain/id/branded-id.ts'
import type { AnswerChoice } from '../../shared/domain/inspection/answer-choice.ts'
import type { TestClient } from './a-program.ts'

const unitNames = [
  ...['総務課', '業務課', '施設課', '収集運搬課', '議会事務局', '監査委員事務局'],
  ...['北部クリーンセンター', '最終処分場管理事務所'],
]

type Options = Readonly<{
  /** The first 年度 and how many closed ones follow each other. */
  from?: number
  count?: number
  unitCount?: number
  peopleOfUnit?: number
  /** One more year after them that still runs. */
  isLastRunning?: boolean
}>

/**
 * Ten years of inspections over the calls of the contract, every figure following from its place: from the fourth year
 * on the last unit is there, in the fifth a question was reworded, in the seventh one was retired, in the eighth one is
 * new, and in the ninth a sheet never came back.
 */
export async function runTenYears(client: TestClient, options: Options = {}): Promise<number[]> {
  const { from = 2016, count = 10, unitCount = 8, peopleOfUnit = 2, isLastRunning = false } = options
  const names = unitNames.slice(0, unitCount)
  for (const [index, name] of names.slice(0, -1).entries()) await hire(client, name, index, peopleOfUnit)
  const years = Array.from({ length: count + (isLastRunning ? 1 : 0) }, (_, place) => from + place)
  for (const [place, fiscalYear] of years.entries()) {
    if (place === 3) await hire(client, names.at(-1) ?? '', 0, peopleOfUnit)
    await editChecklist(client, place)
    await runYear(client, { fiscalYear, place, isRunning: place >= count })
  }
  return years
}

async function hire(client: TestClient, unitName: string, unitIndex: number, people: number): Promise<void> {
  const units = await client.units.list({})
  const unit =
    units.find(({ name }) => name === unitName) ??
    (await client.units.create({ name: unitName, body: 'manager' }))
  for (let index = 0; index < people; index += 1) {
    const audiences: Audience[] = ['staff']
    if (index === 0) audiences.push('manager')
    if (unitIndex === 0 && index < 2) audiences.push('systemAdministrator')
    const name = `${unitName}の${index + 1}人目`
    await client.staff.create({
      name,
      reading: '',
      title: '',
      employment: 'regular',
      unitId: unit.id,
      audiences,
    })
  }
}

async function editChecklist(client: TestClient, place: number): Promise<void> {
  const audience = 'staff'
  const { questions } = await client.checklists.getForEditing({ audience })
  const [first, second] = questions
  if (first === undefined || second === undefined) throw new Error('no questions')
  if (place === 4) {
    const { code, guidance, category, provisions, ordinanceItem, rowVersion } = first
    await client.checklists.updateQuestion({
      ...{ audience, code, guidance, category, provisions, ordinanceItem, expectedRowVersion: rowVersion },
      text: `${first.text.replace(/。$/, '')}（毎日確かめる）。`,
    })
  }
  if (place === 6)
    await client.checklists.setQuestionState({
      ...{ audience, code: second.code, expectedRowVersion: second.rowVersion, state: 'retired' },
    })
  if (place === 7)
    await client.checklists.addQuestion({
      ...{ audience, text: '新しい職員に、初日に相談先を伝えている。', guidance: '' },
      ...{ category: 'personnel', provisions: ['第7条(3)'], ordinanceItem: 3 },
    })
}

type Run = Readonly<{ fiscalYear: number; place: number; isRunning: boolean }>

async function runYear(client: TestClient, { fiscalYear, place, isRunning }: Run): Promise<void> {
  const roster = await client.inspections.proposeRoster({})
  const inspection = await client.inspections.open({
    fiscalYear,
    title: `${toFiscalYearLabel(fiscalYear)} 情報セキュリティ自己点検`,
    purpose: '対策の実施状況を確かめる。',
    openedOn: `${fiscalYear}-09-01`,
    dueOn: `${fiscalYear}-10-30`,
    assignments: roster.map(({ staffMemberId, audience }) => ({ staffMemberId, audience })),
  })
  const inspectionId = inspection.id
  const sheets = await client.inspections.listSheets({ inspectionId })
  const missing = sheets.filter((_, index) => (isRunning ? index % 3 !== 0 : place === 8 && index === 0))
  for (const [index, { id }] of sheets.entries())
    if (!missing.some((sheet) => sheet.id === id)) await answer(client, id, { place, index })
  if (isRunning) return
  const { rowVersion } = await client.inspections.get({ inspectionId })
  await client.inspections.close({
    ...{ inspectionId, expectedRowVersion: rowVersion, closedOn: `${fiscalYear}-11-10` },
    ...{
      acknowledgedSheetIds: missing.map(({ id }) => id),
      reason: missing.length === 0 ? null : '長期の休職',
    },
  })
}

async function answer(
  client: TestClient,
  sheetId: SheetId,
  { place, index }: { place: number; index: number },
): Promise<void> {
  const { questions } = await client.sheets.get({ sheetId })
  await client.sheets.saveAnswers({
    sheetId,
    answers: questions.map(({ id, category }, at) => {
      const choice = chooseAnswer(place, index * 7 + at * 13 + category.length)
      const note = choice === 'partlyDone' || choice === 'notDone' ? '準備している。' : ''
      return { questionId: id, choice, note, expectedRowVersion: 0 }
    }),
  })
  await client.sheets.submit({ sheetId, expectedRowVersion: 1 })
}

/** Better from year to year, but for a dip in the sixth. */
function chooseAnswer(place: number, seed: number): AnswerChoice {
  const mixed = (seed * 2654435761 + place * 40503) % 97
  const weak = 30 - place * 2.4 + (place === 5 ? 14 : 0)
  if (mixed < weak * 0.5) return 'partlyDone'
  if (mixed < weak * 0.8) return 'notDone'
  if (mixed < weak) return 'unknown'
  return mixed > 91 ? 'notApplicable' : 'done'
}
