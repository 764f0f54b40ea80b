import type { Attachment } from '../../shared/contract/attachments.ts'
import type { LinkedQuestion, MeasureDetail } from '../../shared/contract/measures.ts'
import type { AttachmentId, MeasureId } from '../../shared/domain/id/branded-id.ts'
import { toQuestionKey } from '../../shared/domain/inspection/count-year.ts'
import { toRate } from '../../shared/domain/inspection/rate.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { getAttachment, listAttachmentsOf } from '../data/repositories/attachment-repository.ts'
import { getChecklistQuestion } from '../data/repositories/checklist-question-repository.ts'
import { listChecksOf } from '../data/repositories/measure-check-repository.ts'
import { getMeasure, listQuestionsOf } from '../data/repositories/measure-repository.ts'
import { attachFile, retireAttachment, toShownAttachment } from './attachment-service.ts'
import { loadAnswersOfYear } from './coverage-service.ts'
import { mayChangeFindings } from './finding-access.ts'
import { refuseRetired, toShownCheck } from './measure-record.ts'
import { showMeasure } from './measure-service.ts'
import type { ServiceContext } from './service-context.ts'

/** A measure with the checks of all years, the questions that ask about it, and its evidence. */
export function showMeasureDetail(
  context: ServiceContext,
  input: { measureId: MeasureId; fiscalYear: number },
): MeasureDetail {
  const measure = showMeasure(context, input)
  return {
    measure,
    checks: listChecksOf(context.db, measure.id).map(toShownCheck),
    questions: listLinkedQuestions(context, measure.id, input.fiscalYear),
    attachments: listAttachmentsOf(context.db, 'measure', measure.id).map(toShownAttachment),
    // the same people write measures and findings
    mayChange: mayChangeFindings(context),
  }
}

function listLinkedQuestions(
  context: ServiceContext,
  measureId: MeasureId,
  fiscalYear: number,
): LinkedQuestion[] {
  const answers = loadAnswersOfYear(context, fiscalYear).countsByQuestion
  return listQuestionsOf(context.db, measureId).map((question) => {
    const { text, state } = getChecklistQuestion(context.db, question.audience, question.code)
    const counts = answers.get(toQuestionKey(question))
    return { ...question, text, state, rate: counts === undefined ? null : toRate(counts) }
  })
}

/** Adds evidence to a measure in use (rule `measureRetired`). */
export function attachToMeasure(
  context: ServiceContext,
  input: { measureId: MeasureId; fileName: string; bytes: Uint8Array },
): Attachment {
  const measure = getMeasure(context.db, input.measureId)
  refuseRetired(measure)
  const { fileName, bytes } = input
  return attachFile(context, { recordKind: 'measure', recordId: measure.id, fileName, bytes })
}

/** Takes evidence off a measure; the bytes and the history of it stay. */
export function retireMeasureAttachment(
  context: ServiceContext,
  input: { attachmentId: AttachmentId; expectedRowVersion: number },
): Record<string, never> {
  const row = getAttachment(context.db, input.attachmentId)
  if (row.recordKind !== 'measure') throw new AppError('not_permitted')
  // an attachment of a measure names it
  refuseRetired(getMeasure(context.db, row.recordId as MeasureId))
  retireAttachment(context, row, input.expectedRowVersion)
  return {}
}
