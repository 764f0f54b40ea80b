import type { Edition } from '../../shared/contract/policy.ts'
import type { EditionSource, PolicyDocument } from '../../shared/contract/policy-documents.ts'
import type { EditionId, PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import { cleanPolicyText } from '../../shared/domain/policy/clean-text.ts'
import { checkIsDraft } from '../../shared/domain/policy-document/edition-acts.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type EditionWithText,
  getEdition,
  insertEdition,
  listEditionsOf,
} from '../data/repositories/policy-repository.ts'
import { refuseWhileUnderway } from './approval-access.ts'
import { closeFirstText, openEdition } from './closed/closed-editions.ts'
import { changeEdition, toRecordedEdition, withoutText } from './edition-record.ts'
import { checkMayChangeDocument, getReadableDocument, getReadableEdition } from './policy-document-access.ts'
import { readBuiltInPolicy } from './policy-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

export type DraftSource =
  | { from: 'current' | 'builtIn' | 'empty' }
  | { from: 'text'; title: string; text: string }

/** The text of an edition as it is kept. */
export function showEditionSource(context: ServiceContext, input: { editionId: EditionId }): EditionSource {
  const { document, edition } = getReadableEdition(context, input.editionId)
  return { document, edition: withoutText(edition), text: edition.sourceText }
}

/**
 * 起案 of a new edition. A document has one draft at most (rule `draftExists`); rule `noCurrentText` where nothing is in
 * force to start from, `onlyBasicPolicy` for the built-in text.
 */
export function startDraft(
  context: ServiceContext,
  input: { policyDocumentId: PolicyDocumentId; source: DraftSource },
): Edition {
  return inTransaction(context, () => {
    const document = getReadableDocument(context, input.policyDocumentId)
    checkMayChangeDocument(context, document)
    const editions = listEditionsOf(context.db, document.id)
    if (editions.some(({ state }) => state === 'draft')) throw ruleViolation('draftExists')
    const id: EditionId = context.newId()
    insertEdition(context.db, {
      ...{ id, policyDocumentId: document.id, state: 'draft' },
      ...{ adoptedAt: context.now().toISOString(), draftedBy: context.actor.name },
      ...closeFirstText(context, document, toFirstText(context, document, editions, input.source)),
    })
    const added = getEdition(context.db, id)
    const change = { act: 'policyDocuments.startDraft', recordKind: 'edition', recordId: id }
    recordChange(context, { ...change, before: null, after: toRecordedEdition(added) })
    return withoutText(openEdition(context, added))
  })
}

/** Keeps the text of a draft; rules `editionSettled` once it is approved, `approvalUnderway` while it is being. */
export function saveDraft(
  context: ServiceContext,
  input: { editionId: EditionId; expectedRowVersion: number; title: string; text: string },
): Edition {
  return inTransaction(context, () => {
    const before = getChangeableEdition(context, input.editionId)
    checkIsDraft(before)
    refuseWhileUnderway(context.db, { kind: 'edition', id: before.id })
    const after = { title: input.title, sourceText: cleanPolicyText(input.text) }
    const { expectedRowVersion } = input
    return changeEdition(context, 'policyDocuments.saveDraft', before, { after, expectedRowVersion })
  })
}

/** An edition the caller may write at: `not_found` where it is closed to them, else `not_permitted`. */
export function getChangeableEdition(context: ServiceContext, id: EditionId): EditionWithText {
  const { document, edition } = getReadableEdition(context, id)
  checkMayChangeDocument(context, document)
  return edition
}

type FirstText = Pick<EditionWithText, 'title' | 'origin' | 'sourceText'>

function toFirstText(
  context: ServiceContext,
  document: PolicyDocument,
  editions: readonly Edition[],
  source: DraftSource,
): FirstText {
  switch (source.from) {
    case 'current':
      return copyCurrent(context, editions)
    case 'builtIn': {
      if (document.kind !== 'basicPolicy') throw ruleViolation('onlyBasicPolicy')
      const { title, text } = readBuiltInPolicy(context.assetsFolder)
      return { title, origin: 'builtIn', sourceText: text }
    }
    case 'empty':
      return { title: document.name, origin: 'empty', sourceText: '' }
    case 'text':
      return { title: source.title, origin: 'imported', sourceText: cleanPolicyText(source.text) }
  }
}

function copyCurrent(context: ServiceContext, editions: readonly Edition[]): FirstText {
  const current = editions.find(({ state }) => state === 'current')
  if (current === undefined) throw ruleViolation('noCurrentText')
  const { title, sourceText } = getEdition(context.db, current.id)
  return { title, origin: 'copied', sourceText }
}
