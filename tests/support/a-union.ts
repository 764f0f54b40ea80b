import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import type { StaffMember } from '../../shared/contract/staff.ts'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { aProgram, type TestClient } from './a-program.ts'

type Person = { name: string; unitName?: string; audiences?: Audience[]; title?: string }

/** A set-up program with its officer signed in, the built-in checklists and people in 総務課 and 業務課. */
export async function aUnion(options: Parameters<typeof aProgram>[0] = {}) {
  const program = await aProgram({ newId: someShortIds(), ...options })
  const context = toContextOf(program.program.state, nobody)
  const officer = await program.signedInAs('officer')
  return { ...program, context, officer, addPeople: (people: Person[]) => addPeople(officer, people) }
}
export type TestUnion = Awaited<ReturnType<typeof aUnion>>

/** A union of two people in 総務課 and one in 業務課 whose inspection of 令和8年度 is open. */
export async function anOpenInspection(options: Parameters<typeof aProgram>[0] = {}) {
  const union = await aUnion(options)
  const people = await union.addPeople([
    { name: '髙橋 一郎' },
    { name: '山﨑 花子', audiences: ['staff', 'manager'] },
    { name: '𠮷田 次郎', unitName: '業務課' },
  ])
  const inspection = await union.officer.inspections.open(anOpening(people))
  const sheets = await union.officer.inspections.listSheets({ inspectionId: inspection.id })
  return { ...union, people, inspection, sheets }
}

/** The input that opens 令和8年度 for people and all the audiences they belong to. */
export function anOpening(people: readonly StaffMember[]) {
  return {
    fiscalYear: 2026,
    title: '令和8年度 情報セキュリティ自己点検',
    purpose: '対策の実施状況を確かめる。',
    openedOn: '2026-09-01',
    dueOn: '2026-10-30',
    assignments: people.flatMap(({ id, audiences }) =>
      audiences.map((audience) => ({ staffMemberId: id, audience })),
    ),
  }
}

/** Answers every question of a sheet with できている. */
export async function answerAll(client: TestClient, sheetId: string): Promise<void> {
  const sheet = await client.sheets.get({ sheetId: asId(sheetId) })
  await client.sheets.saveAnswers({
    sheetId: asId(sheetId),
    answers: sheet.questions.map((question) => ({
      questionId: question.id,
      choice: 'done',
      note: '',
      expectedRowVersion: 0,
    })),
  })
}

/** Answers every question and hands the sheet in. */
export async function submitAll(client: TestClient, sheetId: string) {
  await answerAll(client, sheetId)
  return client.sheets.submit({ sheetId: asId(sheetId), expectedRowVersion: 1 })
}

/** What a refused call says: its code and details; a call that is accepted fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string } & AppError['details']> {
  try {
    await call
  } catch (error) {
    if (error instanceof AppError) return { ...error.details, code: error.code }
    if (error instanceof Error && 'code' in error && 'data' in error) {
      // the contract's typed errors carry the details as their data
      return { ...(error.data as AppError['details']), code: String(error.code) }
    }
    throw error
  }
  throw new Error('the call was accepted')
}

/** Tests hand ids on as the text they got. */
export function asId<Id extends string>(text: string): Id {
  return text as Id
}

/** Short enough that the name of an account can hold one, and in their order as texts. */
function someShortIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${String(count).padStart(5, '0')}`
  }
}

async function addPeople(officer: TestClient, people: Person[]): Promise<StaffMember[]> {
  const units = await officer.units.list({})
  const added: StaffMember[] = []
  for (const { name, unitName = '総務課', title = '主事', ...person } of people) {
    const audiences: Audience[] = person.audiences ?? ['staff']
    const unit = units.find((candidate) => candidate.name === unitName)
    if (unit === undefined) throw new Error(`no unit ${unitName}`)
    added.push(
      await officer.staff.create({
        name,
        reading: '',
        title,
        employment: 'regular',
        unitId: unit.id,
        audiences,
      }),
    )
  }
  return added
}
