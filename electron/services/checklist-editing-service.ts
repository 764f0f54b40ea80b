import type { ChecklistForEditing } from '../../shared/contract/checklists.ts'
import { type Audience, audiences } from '../../shared/domain/checklist/audience.ts'
import { toNextCode } from '../../shared/domain/checklist/next-code.ts'
import type { QuestionFields } from '../../shared/domain/checklist/question-fields.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { listProvisionLabels, normalizeCitation } from '../../shared/domain/policy/provision-labels.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type ChecklistQuestionRow,
  getChecklistQuestion,
  insertChecklistQuestion,
  listChecklistQuestions,
  updateChecklistOrder,
  updateChecklistQuestion,
} from '../data/repositories/checklist-question-repository.ts'
import { getChecklistTexts, updateChecklistTexts } from '../data/repositories/checklist-repository.ts'
import { getCurrentEdition } from '../data/repositories/policy-repository.ts'
import { isChecklistChanged } from './checklist-edition-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type ByCode = { audience: Audience; code: string; expectedRowVersion: number }

/** A checklist with its retired questions, and whether it differs from its newest edition. */
export function showChecklistForEditing(
  context: ServiceContext,
  input: { audience: Audience },
): ChecklistForEditing {
  const { audience } = input
  const texts = getChecklistTexts(context.db, audience)
  const find = citationFinder(context)
  const questions = listChecklistQuestions(context.db, audience).map(({ audience: _, ...question }) => ({
    ...question,
    unknownProvisions: question.provisions.filter((citation) => find(citation) === undefined),
  }))
  return { audience, ...texts, isChanged: isChecklistChanged(context, audience), questions }
}

/** Adds a question behind the others under a code that was never used. */
export function addQuestion(
  context: ServiceContext,
  input: QuestionFields & { audience: Audience },
): ChecklistForEditing {
  const { audience, ...fields } = input
  return inTransaction(context, () => {
    const provisions = toCitations(context, fields.provisions, [])
    const codes = listChecklistQuestions(context.db, audience).map(({ code }) => code)
    const code = toNextCode(audience, codes)
    insertChecklistQuestion(context.db, audience, code, { ...fields, provisions })
    recordQuestion(context, 'checklists.addQuestion', null, getChecklistQuestion(context.db, audience, code))
    return showChecklistForEditing(context, { audience })
  })
}

/** Changes a question; inspections that were opened keep the wording they have. */
export function changeQuestion(context: ServiceContext, input: QuestionFields & ByCode): ChecklistForEditing {
  const { audience, code, expectedRowVersion, ...fields } = input
  return inTransaction(context, () => {
    const before = getChecklistQuestion(context.db, audience, code)
    const provisions = toCitations(context, fields.provisions, before.provisions)
    const wanted = { ...before, ...fields, provisions }
    return keep(context, 'checklists.updateQuestion', before, wanted, expectedRowVersion)
  })
}

/** Takes a question out of the next inspections, or back in. Refused for the last one (rule `lastQuestion`). */
export function setQuestionState(
  context: ServiceContext,
  input: ByCode & { state: 'active' | 'retired' },
): ChecklistForEditing {
  const { audience, code, state, expectedRowVersion } = input
  return inTransaction(context, () => {
    const before = getChecklistQuestion(context.db, audience, code)
    const active = listChecklistQuestions(context.db, audience).filter((other) => other.state === 'active')
    if (state === 'retired' && before.state === 'active' && active.length === 1)
      throw ruleViolation('lastQuestion')
    const act = state === 'retired' ? 'checklists.retireQuestion' : 'checklists.reinstateQuestion'
    return keep(context, act, before, { ...before, state }, expectedRowVersion)
  })
}

/**
 * Puts the active questions in a new order. Refused where these are not all of them, or were put in another order
 * since (rule `orderOutdated`).
 */
export function reorderQuestions(
  context: ServiceContext,
  input: { audience: Audience; codes: readonly string[]; codesBefore: readonly string[] },
): ChecklistForEditing {
  const { audience, codes, codesBefore } = input
  return inTransaction(context, () => {
    const before = listChecklistQuestions(context.db, audience)
      .filter(({ state }) => state === 'active')
      .map(({ code }) => code)
    const isComplete =
      before.length === codes.length &&
      new Set(codes).size === codes.length &&
      before.every((code) => codes.includes(code))
    const isSameAsSeen =
      before.length === codesBefore.length && before.every((code, index) => codesBefore[index] === code)
    if (!isComplete || !isSameAsSeen) throw ruleViolation('orderOutdated')
    updateChecklistOrder(context.db, audience, codes)
    const change = { act: 'checklists.reorder', recordKind: 'checklistOrder', recordId: audience }
    recordChange(context, { ...change, before: { codes: before }, after: { codes } })
    return showChecklistForEditing(context, { audience })
  })
}

/** Changes the title and the words above the questions. */
export function changeChecklistTexts(
  context: ServiceContext,
  input: { audience: Audience; title: string; introduction: string; expectedRowVersion: number },
): ChecklistForEditing {
  const { audience, expectedRowVersion, ...texts } = input
  return inTransaction(context, () => {
    const before = getChecklistTexts(context.db, audience)
    updateChecklistTexts(context.db, audience, texts, expectedRowVersion)
    const after = getChecklistTexts(context.db, audience)
    const change = { act: 'checklists.updateTexts', recordKind: 'checklist', recordId: audience }
    recordChange(context, { ...change, before, after })
    return showChecklistForEditing(context, { audience })
  })
}

/** A question under the id its changes are recorded by: `staff S01`. */
export function readChecklistQuestion(context: Pick<ServiceContext, 'db'>, id: string): ChecklistQuestionRow {
  const [name, code = ''] = id.split(' ')
  const audience = audiences.find((candidate) => candidate === name) ?? 'staff'
  return getChecklistQuestion(context.db, audience, code)
}

/** Gives the policy's own spelling of what a citation names, or undefined where the policy in force does not have it. */
export function citationFinder(context: ServiceContext): (citation: string) => string | undefined {
  const parsed = parsePolicyText(getCurrentEdition(context.db).sourceText)
  const citations = new Map(listProvisionLabels(parsed).map((label) => [normalizeCitation(label), label]))
  return (citation) => citations.get(normalizeCitation(citation))
}

/** Citations that were there before an amendment of the policy may stay until somebody mends them. */
export function toCitations(
  context: ServiceContext,
  wanted: readonly string[],
  before: readonly string[],
): string[] {
  const find = citationFinder(context)
  return wanted.map((citation) => {
    const found = find(citation) ?? (before.includes(citation) ? citation : undefined)
    if (found === undefined) throw invalidInput('provisions', 'notInPolicy', { citation })
    return found
  })
}

function keep(
  context: ServiceContext,
  act: string,
  before: ChecklistQuestionRow,
  wanted: ChecklistQuestionRow,
  expectedRowVersion: number,
): ChecklistForEditing {
  updateChecklistQuestion(context.db, wanted, expectedRowVersion)
  recordQuestion(context, act, before, getChecklistQuestion(context.db, before.audience, before.code))
  return showChecklistForEditing(context, { audience: before.audience })
}

/** Writes a question's change into the history. */
export function recordQuestion(
  context: ServiceContext,
  act: string,
  before: ChecklistQuestionRow | null,
  after: ChecklistQuestionRow,
): void {
  const recordId = `${after.audience} ${after.code}`
  recordChange(context, { act, recordKind: 'checklistQuestion', recordId, before, after })
}
