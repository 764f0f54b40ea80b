import { invalidInput, ruleViolation } from '../../errors/app-error.ts'
import type { Body } from '../unit/body.ts'
import type { EditionState } from './edition-state.ts'

/** Joint by all who adopt it, or decided by each alone (地方自治法第244条の6). */
export const adoptions = ['joint', 'separate'] as const
export type Adoption = (typeof adoptions)[number]

/** The days of an edition's life and who adopted it. */
export type EditionDates = Readonly<{
  state: EditionState
  decidedOn: string | null
  enactedOn: string | null
  effectiveOn: string | null
  publishedOn: string | null
}>

/** Throws rule `editionSettled` unless the text may still be changed. */
export function checkIsDraft({ state }: Pick<EditionDates, 'state'>): void {
  if (state !== 'draft') throw ruleViolation('editionSettled')
}

/** 決裁 is recorded of a draft once it was given: not of a day to come. */
export function checkDecision(edition: EditionDates, decidedOn: string, today: string): void {
  if (edition.state !== 'draft') throw ruleViolation('alreadyDecided')
  if (decidedOn > today) throw invalidInput('decidedOn', 'inFuture')
}

/**
 * Whether an approved edition may take effect on a day: not before it was decided, and after the edition in force and
 * those that wait. Throws rules `notDecided`, `effectiveBeforeOther` (with that edition's `number` and day).
 */
export function checkEffect(
  edition: EditionDates,
  effectiveOn: string,
  others: readonly Readonly<{ number: number; state: EditionState; effectiveOn: string | null }>[],
): void {
  if (edition.state !== 'approved') throw ruleViolation('notDecided')
  if (edition.decidedOn !== null && effectiveOn < edition.decidedOn)
    throw invalidInput('effectiveOn', 'beforeDecision')
  const later = others.find(
    (other) =>
      (other.state === 'current' || other.state === 'approved') &&
      other.effectiveOn !== null &&
      other.effectiveOn >= effectiveOn,
  )
  if (later !== undefined)
    throw ruleViolation('effectiveBeforeOther', {
      number: later.number,
      effectiveOn: later.effectiveOn ?? '',
    })
}

/** 公表 follows the decision; throws rule `notDecided` before it. */
export function checkPublication(edition: EditionDates, publishedOn: string, today: string): void {
  if (edition.state === 'draft' || edition.state === 'withdrawn') throw ruleViolation('notDecided')
  if (publishedOn > today) throw invalidInput('publishedOn', 'inFuture')
  if (edition.decidedOn !== null && publishedOn < edition.decidedOn)
    throw invalidInput('publishedOn', 'beforeDecision')
}

/** An edition in force, or once in force, stays; one before may be given up. */
export function checkWithdrawal({ state }: EditionDates): void {
  if (state !== 'draft' && state !== 'approved') throw ruleViolation('editionInForce')
}

/** One body alone adopts neither jointly nor separately. */
export function checkAdoption(adopters: readonly Body[], adoption: Adoption | null): void {
  if (adopters.length < 2 && adoption !== null) throw invalidInput('adoption', 'oneAdopter')
  if (adopters.length >= 2 && adoption === null) throw invalidInput('adoption', 'required')
}
