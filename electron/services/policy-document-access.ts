import type { PolicyDocument } from '../../shared/contract/policy-documents.ts'
import type { EditionId, PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import {
  mayChangeDocument,
  mayReadDocument,
  mayReadEdition,
} from '../../shared/domain/policy-document/document-readers.ts'
import { AppError, notFound } from '../../shared/errors/app-error.ts'
import {
  getPolicyDocument,
  listPolicyDocuments,
  listRecordIdsOf,
} from '../data/repositories/policy-document-repository.ts'
import { type EditionWithText, getEdition } from '../data/repositories/policy-repository.ts'
import type { ServiceContext } from './service-context.ts'

/** A document the caller may know of; any other is `not_found`, as if there were none (policy article 9, second paragraph). */
export function getReadableDocument(context: ServiceContext, id: PolicyDocumentId): PolicyDocument {
  const document = getPolicyDocument(context.db, id)
  if (!mayReadDocument(context.actor.roles, document)) throw notFound('policyDocument', id)
  return document
}

/** An edition the caller may know of, with its document; any other is `not_found`. */
export function getReadableEdition(
  context: ServiceContext,
  id: EditionId,
): { document: PolicyDocument; edition: EditionWithText } {
  const edition = getEdition(context.db, id)
  const document = getPolicyDocument(context.db, edition.policyDocumentId)
  const { roles } = context.actor
  if (!mayReadDocument(roles, document) || !mayReadEdition(roles, edition)) throw notFound('edition', id)
  return { document, edition }
}

/** Throws `not_permitted` for one who may read the document and not write at it. */
export function checkMayChangeDocument(context: ServiceContext, document: PolicyDocument): void {
  if (!mayChangeDocument(context.actor.roles, document)) throw new AppError('not_permitted')
}

/** The documents the caller may know of, by kind and name. */
export function listReadableDocuments(context: ServiceContext): PolicyDocument[] {
  return listPolicyDocuments(context.db).filter((document) => mayReadDocument(context.actor.roles, document))
}

/** The ids of every record the caller may not know of: closed 実施手順 and all that belongs to them. */
export function listHiddenRecordIds({ db, actor }: ServiceContext): string[] {
  const closed = listPolicyDocuments(db).filter((document) => !mayReadDocument(actor.roles, document))
  return listRecordIdsOf(
    db,
    closed.map(({ id }) => id),
  )
}
