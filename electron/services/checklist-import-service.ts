import { createHash } from 'node:crypto'
import type { ChecklistImportPreview } from '../../shared/contract/checklists.ts'
import type { Audience } from '../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../shared/domain/checklist/category-label.ts'
import { toNextCode } from '../../shared/domain/checklist/next-code.ts'
import {
  findQuestionColumns,
  listUnknownHeadings,
  type PlannedQuestion,
  planChecklistImport,
  questionColumns,
  stateWords,
  toQuestionHeading,
} from '../../shared/domain/checklist/plan-checklist-import.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  getChecklistQuestion,
  insertChecklistQuestion,
  listChecklistQuestions,
  updateChecklistQuestion,
} from '../data/repositories/checklist-question-repository.ts'
import { writeCsv } from '../files/csv-writer.ts'
import { writeSpreadsheet } from '../files/spreadsheet-writer.ts'
import { readTableFile } from '../files/table-file.ts'
import { citationFinder, recordQuestion } from './checklist-editing-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Plan = {
  rows: PlannedQuestion[]
  digest: string
  file: Pick<ChecklistImportPreview, 'format' | 'encoding' | 'unknownHeadings'>
}

/** The questions of an audience as a file that `previewChecklistImport` reads back without a change. */
export function exportChecklist(
  context: ServiceContext,
  input: { audience: Audience; format: 'csv' | 'xlsx' },
): { bytes: Uint8Array; name: string } {
  const rows = listChecklistQuestions(context.db, input.audience).map((question) => [
    ...[question.code, question.text, question.guidance, toCategoryLabel(question.category)],
    ...[question.provisions.join('、'), `第${question.ordinanceItem}号`, stateWords[question.state]],
  ])
  const table = [questionColumns.map(toQuestionHeading), ...rows]
  const title = `設問集_${toAudienceLabel(input.audience)}`
  const bytes = input.format === 'csv' ? writeCsv(table) : writeSpreadsheet('設問', table)
  return { bytes, name: `${title}.${input.format}` }
}

/** What importing a file of questions would do, row by row; keeps nothing. */
export function previewChecklistImport(
  context: ServiceContext,
  input: { audience: Audience; bytes: Uint8Array },
): ChecklistImportPreview {
  const { rows, digest, file } = plan(context, input)
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return {
    rows: rows.map(({ fields, line, outcome, problems, previous, changedParts, stateChange }) => ({
      ...fields,
      provisions: [...fields.provisions],
      previous: previous && { ...previous, provisions: [...previous.provisions] },
      ...{ line, state: outcome, problems, changedParts, stateChange },
    })),
    ...{ ...file, counts, digest },
  }
}

/** Keeps every row of a previewed file or none; see the contract for what refuses it. */
export function importChecklist(
  context: ServiceContext,
  input: { audience: Audience; bytes: Uint8Array; digest: string },
): { added: number; changed: number } {
  return inTransaction(context, () => {
    const { rows, digest } = plan(context, input)
    if (digest !== input.digest) throw ruleViolation('previewOutdated')
    const wrong = rows.filter(({ outcome }) => outcome === 'wrong')
    if (wrong.length > 0)
      throw ruleViolation('importHasWrongRows', { lines: wrong.map(({ line }) => `${line}`) })
    const counts = { added: 0, changed: 0 }
    for (const row of rows) {
      if (row.outcome === 'unchanged') continue
      keepRow(context, input.audience, row)
      counts[row.outcome === 'new' ? 'added' : 'changed'] += 1
    }
    const left = listChecklistQuestions(context.db, input.audience).filter(({ state }) => state === 'active')
    if (left.length === 0) throw ruleViolation('lastQuestion')
    return counts
  })
}

function keepRow(context: ServiceContext, audience: Audience, { fields, state }: PlannedQuestion): void {
  const { code: given, ...question } = fields
  const codes = listChecklistQuestions(context.db, audience).map(({ code }) => code)
  const code = given === '' ? toNextCode(audience, codes) : given
  const before = given === '' ? null : getChecklistQuestion(context.db, audience, code)
  if (before === null) insertChecklistQuestion(context.db, audience, code, question)
  const rowVersion = before?.rowVersion ?? 1
  if (before !== null || state === 'retired') {
    updateChecklistQuestion(context.db, { audience, code, state, ...question }, rowVersion)
  }
  const after = getChecklistQuestion(context.db, audience, code)
  recordQuestion(context, 'checklists.importFile', before, after)
}

function plan(context: ServiceContext, input: { audience: Audience; bytes: Uint8Array }): Plan {
  const file = readTableFile(input.bytes)
  const heading = file.rows
    .slice(0, 20)
    .map(({ cells }, index) => ({ index, places: findQuestionColumns(cells.map(({ text }) => text)) }))
    .find(({ places }) => places !== undefined)
  if (heading?.places === undefined) throw new AppError('file_unreadable', { reason: 'missingColumns' })
  const present = listChecklistQuestions(context.db, input.audience)
  const data = file.rows.slice(heading.index + 1)
  const rows = planChecklistImport(data, heading.places, present, citationFinder(context))
  if (rows.length === 0) throw new AppError('file_unreadable', { reason: 'noRows' })
  const state = JSON.stringify([input.audience, present.map(({ code, rowVersion }) => [code, rowVersion])])
  const headings = file.rows[heading.index]?.cells.map(({ text }) => text) ?? []
  const { format, encoding } = file
  return {
    rows,
    file: { format, encoding, unknownHeadings: listUnknownHeadings(headings) },
    digest: createHash('sha256').update(input.bytes).update(state).digest('hex'),
  }
}
