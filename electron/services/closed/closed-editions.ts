import type { Edition } from '../../../shared/contract/policy.ts'
import type { PolicyDocument } from '../../../shared/contract/policy-documents.ts'
import { isClosedToken } from '../../../shared/domain/closed-text/closed-token.ts'
import { getPolicyDocument } from '../../data/repositories/policy-document-repository.ts'
import type { EditionWithText } from '../../data/repositories/policy-repository.ts'
import { type ClosedContext, closeChangedText, closeText, showText } from './closed-texts.ts'

/** What of an edition is encrypted where it is of a 実施手順; numbers, days and names of people are not. */
const closedFields = ['title', 'reason', 'summary', 'withdrawalReason', 'sourceText'] as const
type ClosedField = (typeof closedFields)[number]

/** A document as its reader sees it. */
export function openDocument<Document extends Pick<PolicyDocument, 'name'>>(
  context: ClosedContext,
  document: Document,
): Document {
  return { ...document, name: showText(context, document.name) }
}

/** An edition's particulars as their reader sees them; the text of it stays as it is kept. */
export function openEdition<Kept extends Edition>(context: ClosedContext, edition: Kept): Kept {
  const { title, reason, summary, withdrawalReason } = edition
  return {
    ...edition,
    title: showText(context, title),
    reason: showText(context, reason),
    summary: showText(context, summary),
    withdrawalReason: withdrawalReason && showText(context, withdrawalReason),
  }
}

/** A change of an edition as it is to be kept: of a 実施手順 what tells of it is encrypted. */
export function closeChange(
  context: ClosedContext,
  kept: EditionWithText,
  change: Partial<EditionWithText>,
): Partial<EditionWithText> {
  if (!isClosedDocument(context, kept)) return change
  const closed: Partial<Record<ClosedField, string>> = {}
  for (const field of closedFields) {
    const text = change[field]
    if (typeof text === 'string') closed[field] = closeChangedText(context, text, kept[field] ?? '')
  }
  return { ...change, ...closed }
}

/** The first title and text of an edition as they are to be kept. */
export function closeFirstText<First extends Pick<EditionWithText, 'title' | 'sourceText'>>(
  context: ClosedContext,
  document: Pick<PolicyDocument, 'kind'>,
  first: First,
): First {
  if (document.kind !== 'procedure') return first
  const { title, sourceText } = first
  // a copy of the edition in force is encrypted already
  const close = (text: string) => (isClosedToken(text) ? text : closeText(context, text))
  return { ...first, title: close(title), sourceText: close(sourceText) }
}

function isClosedDocument({ db }: ClosedContext, { policyDocumentId }: Edition): boolean {
  return getPolicyDocument(db, policyDocumentId).kind === 'procedure'
}
