import type { Attachment } from '../../shared/contract/attachments.ts'
import type { Edition } from '../../shared/contract/policy.ts'
import type {
  DocumentDetail,
  ListedDocument,
  PolicyDocument,
} from '../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import type { DocumentKind } from '../../shared/domain/policy-document/document-kind.ts'
import {
  mayChangeDocument,
  mayReadEdition,
  type ReaderRole,
  readerRoles,
} from '../../shared/domain/policy-document/document-readers.ts'
import { listDocumentWarnings } from '../../shared/domain/policy-document/document-warnings.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { listAttachmentsOf } from '../data/repositories/attachment-repository.ts'
import {
  getPolicyDocument,
  insertPolicyDocument,
  listPolicyDocuments,
  updatePolicyDocument,
} from '../data/repositories/policy-document-repository.ts'
import { listAllEditions, listEditionsOf } from '../data/repositories/policy-repository.ts'
import { showAttachment } from './attachment-service.ts'
import { openDocument, openEdition } from './closed/closed-editions.ts'
import { canWriteClosed, closeChangedText, closeText, showText } from './closed/closed-texts.ts'
import {
  checkMayChangeDocument,
  getReadableDocument,
  listReadableDocuments,
} from './policy-document-access.ts'
import { resultReaders } from './reports/report-drawing.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** The documents the caller may know of, each with how it stands. */
export function showPolicyDocuments(context: ServiceContext): ListedDocument[] {
  const all = listAllEditions(context.db)
    .filter((edition) => mayReadEdition(context.actor.roles, edition))
    .map((edition) => openEdition(context, edition))
  return listReadableDocuments(context).map((document) => {
    const editions = all.filter(({ policyDocumentId }) => policyDocumentId === document.id)
    return {
      ...document,
      current: editions.find(({ state }) => state === 'current') ?? null,
      coming: editions.filter(({ state }) => state === 'draft' || state === 'approved'),
      editionCount: editions.length,
      warnings: listWarnings(document, editions),
      mayChange: mayChangeNow(context, document),
    }
  })
}

/** One document with its editions and their files. */
export function showPolicyDocument(
  context: ServiceContext,
  input: { policyDocumentId: PolicyDocumentId },
): DocumentDetail {
  const document = getReadableDocument(context, input.policyDocumentId)
  const editions = listEditionsOf(context.db, document.id)
    .filter((edition) => mayReadEdition(context.actor.roles, edition))
    .map((edition) => openEdition(context, edition))
  // the papers of a 決裁 are for those who read results, as elsewhere
  const maySeeScans = context.actor.roles.some((role) => resultReaders.includes(role))
  return {
    document,
    editions: editions.map((edition) => ({
      ...edition,
      attachments: maySeeScans ? listScans(context, edition) : [],
    })),
    warnings: listWarnings(document, editions),
    mayChange: mayChangeNow(context, document),
  }
}

/** Makes a 対策基準 or 実施手順. Rule `nameTaken` within a kind, of those the caller may know of. */
export function createPolicyDocument(
  context: ServiceContext,
  input: { kind: 'standard' | 'procedure'; name: string; readers: readonly ReaderRole[] },
): PolicyDocument {
  const { kind, name } = input
  const added = { id: context.newId<PolicyDocumentId>(), kind, name, readers: toReaders(kind, input.readers) }
  if (!mayChangeDocument(context.actor.roles, added)) throw new AppError('not_permitted')
  return inTransaction(context, () => {
    refuseTakenName(context, added)
    const keptName = kind === 'procedure' ? closeText(context, name) : name
    insertPolicyDocument(context.db, { ...added, name: keptName })
    const after = getPolicyDocument(context.db, added.id)
    const change = { act: 'policyDocuments.create', recordKind: 'policyDocument', recordId: added.id }
    recordChange(context, { ...change, before: null, after })
    return openDocument(context, after)
  })
}

/** Changes a document's name and, of a 実施手順, who may know of it. */
export function changePolicyDocument(
  context: ServiceContext,
  input: {
    policyDocumentId: PolicyDocumentId
    expectedRowVersion: number
    name: string
    readers: readonly ReaderRole[]
  },
): PolicyDocument {
  return inTransaction(context, () => {
    const { id, kind } = getReadableDocument(context, input.policyDocumentId)
    const before = getPolicyDocument(context.db, id)
    checkMayChangeDocument(context, before)
    const changed = { id, kind, name: input.name, readers: toReaders(kind, input.readers) }
    refuseTakenName(context, changed)
    const keptName = kind === 'procedure' ? closeChangedText(context, input.name, before.name) : input.name
    updatePolicyDocument(context.db, { ...changed, name: keptName }, input.expectedRowVersion)
    const after = getPolicyDocument(context.db, id)
    const change = { act: 'policyDocuments.update', recordKind: 'policyDocument', recordId: id }
    recordChange(context, { ...change, before, after })
    return openDocument(context, after)
  })
}

/** One who may write at a 実施手順 needs its key besides. */
function mayChangeNow(context: ServiceContext, document: PolicyDocument): boolean {
  if (!mayChangeDocument(context.actor.roles, document)) return false
  return document.kind !== 'procedure' || canWriteClosed(context)
}

/** The officer reads every document; what is public is read by all. */
function toReaders(kind: DocumentKind, wanted: readonly ReaderRole[]): ReaderRole[] {
  return readerRoles.filter((role) => kind !== 'procedure' || role === 'officer' || wanted.includes(role))
}

function refuseTakenName(
  context: ServiceContext,
  { id, kind, name }: Omit<PolicyDocument, 'rowVersion'>,
): void {
  const taken = listPolicyDocuments(context.db).some(
    (other) => other.id !== id && other.kind === kind && showText(context, other.name) === name,
  )
  if (taken) throw ruleViolation('nameTaken')
}

function listScans(context: ServiceContext, { id }: Edition): Attachment[] {
  return listAttachmentsOf(context.db, 'edition', id).map((row) => showAttachment(context, row))
}

function listWarnings({ kind }: PolicyDocument, editions: readonly Edition[]) {
  return listDocumentWarnings({ kind, editions })
}
