import type { Edition } from '../../shared/contract/policy.ts'
import type { PolicyDocument } from '../../shared/contract/policy-documents.ts'
import type { PolicyReview, ReviewProgressRow } from '../../shared/contract/policy-reviews.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { mayReadEdition } from '../../shared/domain/policy-document/document-readers.ts'
import type { Database } from '../data/database.ts'
import { listFindings } from '../data/repositories/finding-repository.ts'
import { getEdition, listAllEditions } from '../data/repositories/policy-repository.ts'
import { listReviewEditions } from '../data/repositories/policy-review-edition-repository.ts'
import {
  listReviewTriggers,
  type ReviewTriggerRow,
} from '../data/repositories/policy-review-part-repository.ts'
import { listPolicyReviews } from '../data/repositories/policy-review-repository.ts'
import { openText, requireText } from './closed/closed-texts.ts'
import { listReadableDocuments } from './policy-document-access.ts'
import type { ServiceContext } from './service-context.ts'

type EditionOfRow = NonNullable<ReviewProgressRow['edition']>

type Year = { fiscalYear: number | null }

/**
 * 経過一覧: a row for each edition that came of a review, for each review without one, and for each finding that no review
 * takes up. An edition the caller may not know of has no row of its own (policy article 9, second paragraph).
 */
export async function listReviewProgress(context: ServiceContext, input: Year): Promise<ReviewProgressRow[]> {
  const rows = listRows(context, input)
  const compared = rows.flatMap(({ edition }) => {
    if (edition === null || edition.beforeEditionId === null) return []
    const isOpen = [edition.id, edition.beforeEditionId].every((id) => canOpen(context, id))
    return isOpen ? [{ edition, beforeEditionId: edition.beforeEditionId }] : []
  })
  if (compared.length === 0) return rows
  const textOf = (id: EditionId) => requireText(context, getEdition(context.db, id).sourceText)
  // two long editions take longer to compare than a window may stand still
  const changes = await context.runFileTask(
    'listChangedProvisions',
    compared.map(({ edition, beforeEditionId }) => ({
      before: textOf(beforeEditionId),
      after: textOf(edition.id),
    })),
  )
  const found = new Map(compared.map(({ edition }, index) => [edition, changes[index] ?? []]))
  return rows.map((row) =>
    row.edition === null
      ? row
      : { ...row, edition: { ...row.edition, changes: found.get(row.edition) ?? [] } },
  )
}

/** Whether the caller has the key to an edition's text. */
function canOpen(context: ServiceContext, id: EditionId): boolean {
  return openText(context, getEdition(context.db, id).sourceText) !== undefined
}

/** The rows before anything is compared. */
function listRows(context: ServiceContext, input: Year): ReviewProgressRow[] {
  const { db } = context
  const isOfYear = ({ fiscalYear }: { fiscalYear: number | null }) =>
    input.fiscalYear === null || fiscalYear === input.fiscalYear
  const triggers = listReviewTriggers(db, null)
  const standing = listPolicyReviews(db).filter(({ state }) => state !== 'withdrawn')
  const editions = readEditions(context)
  const ofReviews = standing
    .filter(isOfYear)
    .toReversed()
    .flatMap((review) => toRows(review, { triggers, editions: editions.get(review.id) ?? [] }))
  const standingIds = new Set<string>(standing.map(({ id }) => id))
  const taken = triggers.filter(({ policyReviewId }) => standingIds.has(policyReviewId))
  return [
    ...ofReviews,
    ...listUntaken(db, taken)
      .filter(isOfYear)
      .map(({ row }) => row),
  ]
}

function toRows(
  review: PolicyReview,
  of: { triggers: readonly ReviewTriggerRow[]; editions: readonly EditionOfRow[] },
): ReviewProgressRow[] {
  const { id, number, title, state, outcome, decidedOn } = review
  const triggers = of.triggers
    .filter(({ policyReviewId }) => policyReviewId === id)
    .map(({ id: _, policyReviewId: __, ...trigger }) => trigger)
  const row = { triggers, review: { id, number, title, state, outcome, decidedOn } }
  if (of.editions.length === 0) return [{ ...row, edition: null }]
  return of.editions.map((edition) => ({ ...row, edition }))
}

/** Findings that no standing review takes up, as the first link of a chain that goes no further. */
function listUntaken(db: Database, taken: readonly ReviewTriggerRow[]) {
  const takenIds = new Set<string>(taken.flatMap(({ findingId }) => findingId ?? []))
  return listFindings(db, null)
    .filter(({ id, state }) => state !== 'withdrawn' && !takenIds.has(id))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1))
    .map(
      ({
        id,
        number,
        fiscalYear,
        title,
        foundAt,
      }): { fiscalYear: number | null; row: ReviewProgressRow } => ({
        fiscalYear,
        row: {
          triggers: [
            {
              ...{ source: 'finding', inspectionId: null, findingId: id, linkedNumber: number },
              ...{ occurredOn: toLocalDate(foundAt), description: title },
            },
          ],
          ...{ review: null, edition: null },
        },
      }),
    )
}

/** By review, the editions the caller may know of, those given up left out. */
function readEditions(context: ServiceContext): ReadonlyMap<string, EditionOfRow[]> {
  const links = listReviewEditions(context.db)
  const found = new Map<string, EditionOfRow[]>()
  if (links.length === 0) return found
  const documents = new Map(listReadableDocuments(context).map((document) => [document.id, document]))
  const editions = listAllEditions(context.db)
  for (const { policyReviewId, editionId } of links) {
    const edition = editions.find(({ id }) => id === editionId)
    const document = edition && documents.get(edition.policyDocumentId)
    if (edition === undefined || document === undefined || edition.state === 'withdrawn') continue
    if (!mayReadEdition(context.actor.roles, edition)) continue
    const row = toEditionOfRow(document, edition, editions)
    found.set(policyReviewId, [...(found.get(policyReviewId) ?? []), row])
  }
  return found
}

function toEditionOfRow(
  { name, kind }: PolicyDocument,
  edition: Edition,
  all: readonly Edition[],
): EditionOfRow {
  const { id, policyDocumentId, number, state, decidedOn, effectiveOn, publishedOn } = edition
  // listed with the newest first
  const before = all.find(
    (other) =>
      other.policyDocumentId === policyDocumentId &&
      other.number < number &&
      (other.state === 'current' || other.state === 'former'),
  )
  return {
    ...{ id, policyDocumentId, documentName: name, kind, number, state },
    beforeEditionId: before?.id ?? null,
    beforeNumber: before?.number ?? null,
    changes: [],
    ...{ decidedOn, effectiveOn, publishedOn },
  }
}
