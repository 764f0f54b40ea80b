import type { ChecklistEdition, ChecklistEditionText } from '../../shared/contract/checklists.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { type Audience, audiences } from '../../shared/domain/checklist/audience.ts'
import { isSameQuestion, type QuestionFields } from '../../shared/domain/checklist/question-fields.ts'
import type { ChecklistEditionId, InspectionId } from '../../shared/domain/id/branded-id.ts'
import { compareQuestions, isReordered } from '../../shared/domain/inspection/roll-over.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type ChecklistEditionRow,
  getChecklistEdition,
  insertChecklistEdition,
  insertInspectionEdition,
  listChecklistEditions,
  listEditionQuestions,
} from '../data/repositories/checklist-edition-repository.ts'
import { listChecklistQuestions } from '../data/repositories/checklist-question-repository.ts'
import { getChecklistTexts } from '../data/repositories/checklist-repository.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Question = QuestionFields & { readonly code: string }

/** The editions of a checklist, the newest first. */
export function showChecklistEditions(
  context: ServiceContext,
  input: { audience: Audience },
): ChecklistEdition[] {
  return listChecklistEditions(context.db, input.audience)
}

/** An edition with its questions marked against the edition before it. */
export function showChecklistEdition(
  context: ServiceContext,
  input: { checklistEditionId: ChecklistEditionId },
): ChecklistEditionText {
  const edition = getChecklistEdition(context.db, input.checklistEditionId)
  const { audience, number, title, introduction } = edition
  const before = listChecklistEditions(context.db, audience).find((other) => other.number === number - 1)
  const read = (id: ChecklistEditionId) =>
    listEditionQuestions(context.db, id).map((question) => ({ audience, ...question }))
  const [previous, present] = [before ? read(before.id) : [], read(edition.id)]
  return {
    edition,
    previousTitle: before?.title === title ? null : (before?.title ?? null),
    previousIntroduction: before?.introduction === introduction ? null : (before?.introduction ?? null),
    isReordered: isReordered(previous, present),
    questions: compareQuestions(previous, present),
  }
}

/** Fixes the questions as they stand as a new edition; refused where nothing changed (rule `checklistUnchanged`). */
export function adoptChecklistEdition(
  context: ServiceContext,
  input: { audience: Audience; note: string },
): ChecklistEdition {
  return inTransaction(context, () => {
    if (!isChecklistChanged(context, input.audience)) throw ruleViolation('checklistUnchanged')
    return adopt(context, input.audience, input.note)
  })
}

/** Whether title, introduction, questions, wording or order differ from the newest edition. */
export function isChecklistChanged(context: ServiceContext, audience: Audience): boolean {
  const [newest] = listChecklistEditions(context.db, audience)
  if (newest === undefined) return true
  const fixed = listEditionQuestions(context.db, newest.id)
  const present = listActive(context, audience)
  return (
    hasOtherTexts(newest, getChecklistTexts(context.db, audience)) ||
    fixed.length !== present.length ||
    fixed.some((question, index) => {
      const other = present[index]
      return other === undefined || other.code !== question.code || !isSameQuestion(question, other)
    })
  )
}

/**
 * Notes the editions an inspection is opened with; a checklist that was changed since its newest edition becomes one
 * first. Part of the caller's transaction.
 */
export function keepInspectionEditions(
  context: ServiceContext,
  inspection: { id: InspectionId; fiscalYear: number },
): void {
  for (const audience of audiences) {
    if (listActive(context, audience).length === 0) continue
    const note = `${toFiscalYearLabel(inspection.fiscalYear)}の自己点検を始めたときに確定`
    const [newest] = listChecklistEditions(context.db, audience)
    const isNewest = newest !== undefined && !isChecklistChanged(context, audience)
    insertInspectionEdition(context.db, inspection.id, isNewest ? newest : adopt(context, audience, note))
  }
}

/** An edition as its history says it: the questions it fixed by one SHA-256. */
export function readChecklistEdition(db: ServiceContext['db'], id: ChecklistEditionId) {
  const questionsSha256 = toSha256(toCanonicalJson(listEditionQuestions(db, id)))
  return { ...getChecklistEdition(db, id), questionsSha256 }
}

/** An edition from before they were kept has no texts to differ from. */
function hasOtherTexts(
  edition: ChecklistEditionRow,
  { title, introduction }: { title: string; introduction: string },
): boolean {
  if (edition.title === null) return false
  return edition.title !== title || edition.introduction !== introduction
}

function adopt(context: ServiceContext, audience: Audience, note: string): ChecklistEditionRow {
  const [newest] = listChecklistEditions(context.db, audience)
  const id: ChecklistEditionId = context.newId()
  const questions = listActive(context, audience)
  const edition = {
    ...{ id, audience, number: (newest?.number ?? 0) + 1, note },
    ...{ adoptedAt: context.now().toISOString(), adoptedBy: context.actor.name },
    ...pickTexts(getChecklistTexts(context.db, audience)),
  }
  insertChecklistEdition(context.db, edition, questions)
  const change = { act: 'checklists.adoptEdition', recordKind: 'checklistEdition', recordId: id }
  recordChange(context, { ...change, before: null, after: readChecklistEdition(context.db, id) })
  return getChecklistEdition(context.db, id)
}

function pickTexts({ title, introduction }: { title: string; introduction: string }) {
  return { title, introduction }
}

function listActive(context: ServiceContext, audience: Audience): Question[] {
  return listChecklistQuestions(context.db, audience).filter(({ state }) => state === 'active')
}
