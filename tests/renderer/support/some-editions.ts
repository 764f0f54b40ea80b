import type { Edition } from '../../../shared/contract/policy.ts'
import type {
  DocumentDetail,
  ListedDocument,
  PolicyDocument,
} from '../../../shared/contract/policy-documents.ts'

/** Ids of a test are as good as any. */
export function asId<Id extends string>(text: string): Id {
  return text as Id
}

/** The second edition of the 基本方針, in force; of its days none is known. */
export function anEdition(fields: Partial<Edition> = {}): Edition {
  return {
    id: asId('edition-2'),
    policyDocumentId: asId('document-1'),
    number: 2,
    title: '情報セキュリティ基本方針',
    state: 'current',
    adoptedAt: '2026-11-22T01:00:00.000Z',
    origin: 'imported',
    draftedBy: '担当 一郎',
    documentNumber: '',
    adopters: [],
    adoption: null,
    decidedOn: null,
    decidedBy: '',
    enactedOn: null,
    effectiveOn: null,
    publishedOn: null,
    publicationMethod: '',
    reason: '',
    summary: '',
    withdrawalReason: null,
    rowVersion: 1,
    ...fields,
  }
}

export function aDocument(fields: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: asId('document-1'),
    kind: 'basicPolicy',
    name: '情報セキュリティ基本方針',
    readers: ['officer', 'approver', 'auditor', 'respondent'],
    rowVersion: 1,
    ...fields,
  }
}

/** A document with its editions, as the officer sees it. */
export function aDetail(
  fields: Partial<Omit<DocumentDetail, 'editions'>> & Readonly<{ editions?: readonly Edition[] }> = {},
): DocumentDetail {
  const editions = (fields.editions ?? [anEdition()]).map((edition) => ({ ...edition, attachments: [] }))
  return { document: aDocument(), warnings: [], mayChange: true, ...fields, editions }
}

export function aListed(fields: Partial<ListedDocument> = {}): ListedDocument {
  const current = anEdition()
  return { ...aDocument(), current, coming: [], editionCount: 1, warnings: [], mayChange: true, ...fields }
}
