import type { PolicyDocument } from '../../shared/contract/policy-documents.ts'
import type { EditionId, PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import { mayReadIncidents } from '../../shared/domain/incident/incident-readers.ts'
import {
  mayChangeDocument,
  mayReadDocument,
  mayReadEdition,
} from '../../shared/domain/policy-document/document-readers.ts'
import { AppError, notFound } from '../../shared/errors/app-error.ts'
import { listIncidentRecordIds } from '../data/repositories/incident-repository.ts'
import {
  getPolicyDocument,
  listPolicyDocuments,
  listRecordIdsOf,
} from '../data/repositories/policy-document-repository.ts'
import { type EditionWithText, getEdition } from '../data/repositories/policy-repository.ts'
import { openDocument, openEdition } from './closed/closed-editions.ts'
import { requireClosedKey, requireText } from './closed/closed-texts.ts'
import type { ServiceContext } from './service-context.ts'

/** A document the caller may know of; any other is `not_found`, as if there were none (policy article 9, second paragraph). */
export function getReadableDocument(context: ServiceContext, id: PolicyDocumentId): PolicyDocument {
  const document = getPolicyDocument(context.db, id)
  if (!mayReadDocument(context.actor.roles, document)) throw notFound('policyDocument', id)
  return openDocument(context, document)
}

/**
 * An edition the caller may know of, with its document; any other is `not_found`. Rule `closedKeyMissing` for one who may
 * read a 実施手順 and was not given its key.
 */
export function getReadableEdition(
  context: ServiceContext,
  id: EditionId,
): { document: PolicyDocument; edition: EditionWithText } {
  const edition = getEdition(context.db, id)
  const document = getPolicyDocument(context.db, edition.policyDocumentId)
  const { roles } = context.actor
  if (!mayReadDocument(roles, document) || !mayReadEdition(roles, edition)) throw notFound('edition', id)
  const sourceText = requireText(context, edition.sourceText)
  return {
    document: openDocument(context, document),
    edition: { ...openEdition(context, edition), sourceText },
  }
}

/** Throws `not_permitted` for one who may read the document and not write at it, rule `closedKeyMissing` without its key. */
export function checkMayChangeDocument(context: ServiceContext, document: PolicyDocument): void {
  if (!mayChangeDocument(context.actor.roles, document)) throw new AppError('not_permitted')
  if (document.kind === 'procedure') requireClosedKey(context)
}

/** The documents the caller may know of, by kind and name. */
export function listReadableDocuments(context: ServiceContext): PolicyDocument[] {
  const readable = listPolicyDocuments(context.db)
    .filter((document) => mayReadDocument(context.actor.roles, document))
    .map((document) => openDocument(context, document))
  const procedures = readable.filter(({ kind }) => kind === 'procedure')
  // as they are kept their names have no order
  const byName = (one: PolicyDocument, other: PolicyDocument) => (one.name < other.name ? -1 : 1)
  return [...readable.filter(({ kind }) => kind !== 'procedure'), ...procedures.toSorted(byName)]
}

/** The ids of every record the caller may not know of: closed 実施手順, incidents, and all that belongs to them. */
export function listHiddenRecordIds({ db, actor }: ServiceContext): string[] {
  const closed = listPolicyDocuments(db).filter((document) => !mayReadDocument(actor.roles, document))
  const ofDocuments = listRecordIdsOf(
    db,
    closed.map(({ id }) => id),
  )
  return mayReadIncidents(actor.roles) ? ofDocuments : [...ofDocuments, ...listIncidentRecordIds(db)]
}
