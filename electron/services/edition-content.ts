import { z } from 'zod'
import { edition } from '../../shared/contract/policy.ts'
import { isClosedToken } from '../../shared/domain/closed-text/closed-token.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { countArticles } from '../../shared/domain/policy/count-articles.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { checkAdoption } from '../../shared/domain/policy-document/edition-acts.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { getPolicyDocument } from '../data/repositories/policy-document-repository.ts'
import { type EditionWithText, getEdition } from '../data/repositories/policy-repository.ts'
import type { ApprovedContent } from './approvable/approvable.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'

const particulars = edition.pick({
  ...{ documentNumber: true, adopters: true, adoption: true, enactedOn: true, reason: true, summary: true },
})
type Particulars = z.infer<typeof particulars>

const sealed = z.object({ particulars })

/**
 * What is laid before the approvers of a draft: its text and its particulars, of a 実施手順 as they are kept, encrypted: its
 * fingerprint holds for the text all the same. Throws rules `alreadyDecided`, `noArticles` (of a 実施手順 its reader looks
 * for that: `refuseWithoutArticles`) and what is wrong with its 策定主体.
 */
export function takeDraftContent(db: Database, id: EditionId): ApprovedContent {
  const draft = getEdition(db, id)
  if (draft.state !== 'draft') throw ruleViolation('alreadyDecided')
  if (!isClosedToken(draft.sourceText)) refuseWithoutArticles(draft.sourceText)
  checkAdoption(draft.adopters, draft.adoption)
  return toContent(db, draft, particulars.parse(draft))
}

/** Throws rule `noArticles` for a text that says nothing yet. */
export function refuseWithoutArticles(text: string): void {
  if (countArticles(parsePolicyText(text)) === 0) throw ruleViolation('noArticles')
}

/** The content of a sealed edition: its text as kept now with the particulars as they were approved. */
export function takeEditionContent(db: Database, id: EditionId, record: unknown): ApprovedContent {
  return toContent(db, getEdition(db, id), sealed.parse(record).particulars)
}

function toContent(
  db: Database,
  { id, policyDocumentId, number, title, origin, adoptedAt, draftedBy, sourceText }: EditionWithText,
  approved: Particulars,
): ApprovedContent {
  const { kind } = getPolicyDocument(db, policyDocumentId)
  const json = toCanonicalJson({
    format: 'infosec-daicho/edition/1',
    document: { id: policyDocumentId, kind },
    edition: { id, number, title, origin, adoptedAt, draftedBy },
    particulars: approved,
    text: sourceText,
  })
  return { json, sha256: toSha256(json) }
}
