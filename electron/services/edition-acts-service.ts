import type { Attachment } from '../../shared/contract/attachments.ts'
import type { Edition } from '../../shared/contract/policy.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import {
  checkAdoption,
  checkDecision,
  checkEffect,
  checkPublication,
  checkWithdrawal,
} from '../../shared/domain/policy-document/edition-acts.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { type EditionWithText, listEditionsOf } from '../data/repositories/policy-repository.ts'
import { refuseWhileUnderway } from './approval-access.ts'
import { attachFile } from './attachment-service.ts'
import { refuseWithoutArticles } from './edition-content.ts'
import { takeEffect } from './edition-effect.ts'
import { changeEdition } from './edition-record.ts'
import { getChangeableEdition } from './edition-service.ts'
import { getReadableEdition } from './policy-document-access.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Target = { editionId: EditionId; expectedRowVersion: number }
type Scan = { fileName: string; bytes: Uint8Array }
/** What is written on the paper of an edition. */
export type Particulars = Pick<
  Edition,
  'documentNumber' | 'adopters' | 'adoption' | 'enactedOn' | 'reason' | 'summary'
>

/** Records 決裁 given on paper, with its scan; from then on the text is settled. Rules `alreadyDecided`, `noArticles`. */
export function recordDecision(
  context: ServiceContext,
  input: Target & Particulars & { decidedOn: string; decidedBy: string; scan: Scan | null },
): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    checkDecision(before, input.decidedOn, today(context))
    refuseUnderway(context, before)
    checkAdoption(input.adopters, input.adoption)
    refuseWithoutArticles(before.sourceText)
    if (input.scan !== null) attachTo(context, before, input.scan)
    const { decidedOn, decidedBy } = input
    const after = { ...toParticulars(input), decidedOn, decidedBy, state: 'approved' as const }
    return change(context, 'recordDecision', before, { ...input, after })
  })
}

/** Adds a scan to an edition that is decided (rule `notDecided`). */
export function attachToEdition(context: ServiceContext, input: Scan & { editionId: EditionId }): Attachment {
  const edition = getChangeableEdition(context, input.editionId)
  if (edition.state === 'draft' || edition.state === 'withdrawn') throw ruleViolation('notDecided')
  return attachTo(context, edition, input)
}

/** 施行 on a day: at once where the day has come, otherwise the edition waits for it. */
export function putInForce(context: ServiceContext, input: Target & { effectiveOn: string }): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    const { effectiveOn } = input
    checkEffect(before, effectiveOn, listOthers(context, before))
    const waiting = change(context, 'putInForce', before, { ...input, after: { effectiveOn } })
    return effectiveOn <= today(context) ? takeEffect(context, waiting) : waiting
  })
}

/** Records 公表. Rules `procedureNotPublished` (policy article 9, second paragraph), `notDecided`. */
export function publishEdition(
  context: ServiceContext,
  input: Target & { publishedOn: string; publicationMethod: string },
): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    refuseForProcedure(context, before)
    const { publishedOn, publicationMethod } = input
    checkPublication(before, publishedOn, today(context))
    return change(context, 'publish', before, { ...input, after: { publishedOn, publicationMethod } })
  })
}

type Correction = Target &
  Particulars &
  Pick<Edition, 'decidedOn' | 'decidedBy' | 'effectiveOn' | 'publishedOn' | 'publicationMethod'>

/**
 * Corrects the particulars and days of an edition that is no draft. The days must still make sense together; a waiting
 * edition whose 施行日 is moved to a day that has come takes effect.
 */
export function correctEdition(context: ServiceContext, input: Correction): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    if (before.state === 'draft' || before.state === 'withdrawn') throw ruleViolation('notDecided')
    checkCorrection(context, before, input)
    const { decidedOn, decidedBy, effectiveOn, publishedOn, publicationMethod } = input
    const after = { decidedOn, decidedBy, effectiveOn, publishedOn, publicationMethod }
    const corrected = change(context, 'correct', before, {
      ...input,
      after: { ...toParticulars(input), ...after },
    })
    const isDue = corrected.state === 'approved' && effectiveOn !== null && effectiveOn <= today(context)
    return isDue ? takeEffect(context, corrected) : corrected
  })
}

/** Gives up an edition that is not in force (rule `editionInForce`). */
export function withdrawEdition(context: ServiceContext, input: Target & { reason: string }): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    checkWithdrawal(before)
    refuseUnderway(context, before)
    const after = { state: 'withdrawn' as const, withdrawalReason: input.reason }
    return change(context, 'withdraw', before, { ...input, after })
  })
}

function checkCorrection(context: ServiceContext, before: EditionWithText, input: Correction): void {
  checkAdoption(input.adopters, input.adoption)
  const now = today(context)
  if (before.state === 'approved' && input.decidedOn === null) throw ruleViolation('notDecided')
  if (input.decidedOn !== null) checkDecision({ ...before, state: 'draft' }, input.decidedOn, now)
  const dated = { ...before, decidedOn: input.decidedOn }
  if (input.publishedOn !== null) {
    refuseForProcedure(context, before)
    checkPublication(dated, input.publishedOn, now)
  }
  checkCorrectedEffect(context, dated, input.effectiveOn)
  if (input.effectiveOn !== null) checkEffect({ ...dated, state: 'approved' }, input.effectiveOn, [])
}

/** An edition stays between the one before it and the one after it, and one in force does not go back to waiting. */
function checkCorrectedEffect(context: ServiceContext, dated: EditionWithText, effectiveOn: string | null) {
  if (effectiveOn === dated.effectiveOn) return
  if (effectiveOn === null) throw ruleViolation('effectiveDateNeeded')
  if (dated.state !== 'approved' && effectiveOn > today(context)) throw ruleViolation('effectiveInFuture')
  const others = listOthers(context, dated).filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
  const isEarlier = ({ number }: Edition) => number < dated.number
  const crossed = others.find(
    (other) =>
      other.effectiveOn !== null &&
      (isEarlier(other) ? other.effectiveOn >= effectiveOn : other.effectiveOn <= effectiveOn),
  )
  if (crossed !== undefined)
    throw ruleViolation('effectiveBeforeOther', {
      number: crossed.number,
      effectiveOn: crossed.effectiveOn ?? '',
    })
}

function listOthers(context: ServiceContext, { id, policyDocumentId }: Edition): Edition[] {
  return listEditionsOf(context.db, policyDocumentId).filter((other) => other.id !== id)
}

function refuseForProcedure(context: ServiceContext, { id }: Edition): void {
  if (getReadableEdition(context, id).document.kind === 'procedure')
    throw ruleViolation('procedureNotPublished')
}

function refuseUnderway({ db }: ServiceContext, { id }: Edition): void {
  refuseWhileUnderway(db, { kind: 'edition', id })
}

function change(
  context: ServiceContext,
  act: string,
  before: EditionWithText,
  made: { after: Partial<EditionWithText>; expectedRowVersion: number },
): Edition {
  return changeEdition(context, `policyDocuments.${act}`, before, made)
}

/** The particulars out of more. */
export function toParticulars(input: Particulars): Particulars {
  const { documentNumber, adopters, adoption, enactedOn, reason, summary } = input
  return { documentNumber, adopters, adoption, enactedOn, reason, summary }
}

function attachTo(context: ServiceContext, { id }: Edition, { fileName, bytes }: Scan): Attachment {
  return attachFile(context, { recordKind: 'edition', recordId: id, fileName, bytes })
}

function today(context: ServiceContext): string {
  return toLocalDate(context.now())
}
