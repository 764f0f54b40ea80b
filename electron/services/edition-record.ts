import type { Edition } from '../../shared/contract/policy.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { deleteUnusedEditionText } from '../data/repositories/closed-text-repository.ts'
import { type EditionWithText, getEdition, updateEdition } from '../data/repositories/policy-repository.ts'
import { closeChange, openEdition } from './closed/closed-editions.ts'
import { toSha256 } from './history-chain.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** An edition as the history records it: its text by its SHA-256, of a 実施手順 all as it is kept, encrypted. */
export function readRecordedEdition(db: Database, id: EditionId): object {
  return toRecordedEdition(getEdition(db, id))
}

/** Saves an edition and records what changed of it, in the caller's transaction. Throws `stale_row`. */
export function changeEdition(
  context: ServiceContext,
  act: string,
  { id }: Pick<Edition, 'id'>,
  change: { after: Partial<EditionWithText>; expectedRowVersion: number },
): Edition {
  const before = getEdition(context.db, id)
  const kept = closeChange(context, before, change.after)
  updateEdition(context.db, { ...before, ...kept }, change.expectedRowVersion)
  const after = getEdition(context.db, id)
  if (after.sourceText !== before.sourceText) deleteUnusedEditionText(context.db, before.sourceText)
  recordChange(context, {
    ...{ act, recordKind: 'edition', recordId: id },
    before: toRecordedEdition(before),
    after: toRecordedEdition(after),
  })
  return withoutText(openEdition(context, after))
}

/** What screens list of an edition. */
export function withoutText({ sourceText: _, ...edition }: EditionWithText): Edition {
  return edition
}

export function toRecordedEdition({ sourceText, ...edition }: EditionWithText): object {
  return { ...edition, sha256: toSha256(sourceText) }
}
