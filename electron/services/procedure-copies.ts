import type { Edition } from '../../shared/contract/policy.ts'
import type { PolicyDocument } from '../../shared/contract/policy-documents.ts'
import { closeText } from './closed/closed-texts.ts'
import { recordCopies } from './recorded-copies.ts'
import type { ServiceContext } from './service-context.ts'

/** A copy of a 実施手順 leaves the program on paper or in a file; each is an act of its own. */
export type ClosedCopyAct = 'policyDocuments.printProcedure' | 'policyDocuments.exportProcedure'

type Copied = Readonly<{ document: PolicyDocument; edition: Edition }>

/** Writes into the history that somebody took a copy of these editions; nothing for documents that are public. */
export function recordClosedCopies(
  context: ServiceContext,
  act: ClosedCopyAct,
  copied: readonly Copied[],
  fileName: string,
): void {
  const closed = copied.filter(({ document }) => document.kind === 'procedure')
  const ids = [...new Set(closed.map(({ edition }) => edition.id))]
  recordCopies(context, { act, recordKind: 'edition', ids, keepName: () => closeText(context, fileName) })
}

/** The name of a file of this document, told from public ones by its beginning. */
export function toClosedFileName({ kind }: Pick<PolicyDocument, 'kind'>, name: string): string {
  const letters = [...name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '＿')]
  return `${kind === 'procedure' ? '【非公開】' : ''}${letters.join('')}`
}
