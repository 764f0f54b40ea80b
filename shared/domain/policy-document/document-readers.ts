import type { Role } from '../account/role.ts'
import type { DocumentKind } from './document-kind.ts'
import type { EditionState } from './edition-state.ts'

/** The roles a 実施手順 can be open to. To look after the program is no reason to read one, so 管理者 is not among them. */
export const readerRoles = ['officer', 'approver', 'auditor', 'respondent'] as const
export type ReaderRole = (typeof readerRoles)[number]

/** Who reads a new 実施手順, until it is said otherwise. */
export const firstReaders: readonly ReaderRole[] = ['officer', 'approver', 'auditor']

type Readable = Readonly<{ kind: DocumentKind; readers: readonly ReaderRole[] }>

const draftReaders: readonly Role[] = ['officer', 'approver', 'auditor', 'administrator']

/** Whether one who holds these roles may know that the document exists (policy article 9, second paragraph). */
export function mayReadDocument(roles: readonly Role[], { kind, readers }: Readable): boolean {
  return kind !== 'procedure' || readers.some((reader) => roles.includes(reader))
}

/** Whether one may read an edition of a document one may know of: what is not decided yet is for those who work on it. */
export function mayReadEdition(
  roles: readonly Role[],
  { state }: Readonly<{ state: EditionState }>,
): boolean {
  return state === 'current' || state === 'former' || roles.some((role) => draftReaders.includes(role))
}

/** Whether one may write at the document: the officer; of what is public the administrator too. */
export function mayChangeDocument(roles: readonly Role[], { kind }: Readable): boolean {
  return roles.includes('officer') || (kind !== 'procedure' && roles.includes('administrator'))
}
