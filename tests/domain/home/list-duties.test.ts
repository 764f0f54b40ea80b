import { describe, expect, it } from 'vitest'
import { listDuties, type YearFacts } from '../../../shared/domain/home/list-duties.ts'
import type {
  InspectionId,
  PolicyReviewId,
  RiskAnalysisId,
  StocktakingId,
} from '../../../shared/domain/id/branded-id.ts'

function statesOf(facts: Partial<YearFacts>) {
  const duties = listDuties({
    today: '2026-11-22',
    fiscalYear: 2026,
    activeStaffCount: 12,
    hasPolicy: true,
    unpublishedDocumentIds: [],
    inspection: null,
    findings: { open: 0, overdue: 0, nextDueOn: null },
    activeAssetCount: 0,
    stocktaking: null,
    measures: { standing: 0, unchecked: 0, overdue: 0, nextCheckOn: null },
    riskAnalysis: null,
    reviews: [],
    backup: { lastMadeAt: '2026-11-20T01:00:00.000Z', dueDays: 7 },
    ...facts,
  })
  return Object.fromEntries(duties.map((duty) => [duty.kind, duty.state]))
}

const inspection = {
  // an id of the test
  id: 'i' as InspectionId,
  state: 'open' as const,
  dueOn: '2026-11-30',
  isReportIssued: false,
  isSealed: false,
}

describe('the duty of 棚卸し', () => {
  it('is there again once the stocktaking of the year was cancelled', () => {
    // an id of the test
    const id = 's' as StocktakingId
    const stateWith = (state: 'open' | 'closed' | 'cancelled') =>
      statesOf({ activeAssetCount: 3, stocktaking: { id, state, dueOn: '2026-12-25' } }).stocktaking
    expect([stateWith('open'), stateWith('closed'), stateWith('cancelled')]).toEqual([
      'running',
      'done',
      'notYet',
    ])
  })
})

describe('listDuties', () => {
  it('begins a year with the roster and the inspection still to do', () => {
    expect(statesOf({ activeStaffCount: 0, backup: { lastMadeAt: null, dueDays: 7 } })).toEqual({
      roster: 'notYet',
      policy: 'done',
      inspection: 'notYet',
      inspectionReport: 'notYet',
      riskAnalysis: 'notYet',
      policyReview: 'notYet',
      backup: 'notYet',
    })
  })

  it('shows a running inspection late from the day after it was due', () => {
    expect(statesOf({ inspection, today: '2026-11-30' }).inspection).toBe('running')
    expect(
      statesOf({
        inspection,
        today: '2026-12-01',
        backup: { lastMadeAt: '2026-12-01T00:00:00.000Z', dueDays: 7 },
      }).inspection,
    ).toBe('late')
  })

  it('is done with the inspection when it is closed and with the report when it is approved', () => {
    const closed = { ...inspection, state: 'closed' as const }
    expect(statesOf({ inspection: closed })).toMatchObject({ inspection: 'done', inspectionReport: 'notYet' })
    const issued = { ...closed, isReportIssued: true }
    expect(statesOf({ inspection: issued })).toMatchObject({ inspectionReport: 'running' })
    expect(statesOf({ inspection: { ...issued, isSealed: true } })).toMatchObject({
      inspectionReport: 'done',
    })
  })

  it('takes a report that was issued in a year that is over for approved on paper', () => {
    const issued = { ...inspection, state: 'closed' as const, isReportIssued: true }
    const later = { inspection: issued, fiscalYear: 2024, today: '2026-11-22' }
    expect(statesOf(later)).toMatchObject({ inspection: 'done', inspectionReport: 'done' })
    expect(statesOf({ ...later, inspection: { ...issued, isReportIssued: false } }).inspectionReport).toBe(
      'late',
    )
  })

  it('calls a backup older than the set number of days late', () => {
    const stateOf = (lastMadeAt: string, dueDays: number) =>
      statesOf({ backup: { lastMadeAt, dueDays } }).backup
    expect(stateOf('2026-11-15T01:00:00.000Z', 7)).toBe('done')
    expect(stateOf('2026-11-14T01:00:00.000Z', 7)).toBe('late')
    expect(stateOf('2026-11-14T01:00:00.000Z', 30)).toBe('done')
  })

  it('names for a past year only what belonged to it, and what was not done as late', () => {
    expect(statesOf({ fiscalYear: 2024 })).toEqual({
      ...{ inspection: 'late', inspectionReport: 'late', riskAnalysis: 'late', policyReview: 'late' },
    })
  })

  it('is done with the risk analysis once its 決裁 is complete', () => {
    // an id of the test
    const open = { id: 'a' as RiskAnalysisId, isClosed: false, isSealed: false }
    expect(statesOf({ riskAnalysis: open }).riskAnalysis).toBe('running')
    const closed = { ...open, isClosed: true }
    expect(statesOf({ riskAnalysis: closed }).riskAnalysis).toBe('running')
    expect(statesOf({ riskAnalysis: closed, fiscalYear: 2024 }).riskAnalysis).toBe('late')
    expect(statesOf({ riskAnalysis: { ...closed, isSealed: true } }).riskAnalysis).toBe('done')
  })

  it('is done with the review of the policy once it is decided, and what is to be amended is begun', () => {
    // an id of the test
    const review = { id: 'r' as PolicyReviewId, isDecided: false, needsEdition: false }
    expect(statesOf({ reviews: [review] }).policyReview).toBe('running')
    const decided = { ...review, isDecided: true }
    expect(statesOf({ reviews: [decided, review] }).policyReview).toBe('running')
    expect(statesOf({ reviews: [{ ...decided, needsEdition: true }] }).policyReview).toBe('running')
    expect(statesOf({ reviews: [decided] }).policyReview).toBe('done')
    expect(statesOf({ reviews: [review], fiscalYear: 2024 }).policyReview).toBe('late')
  })

  it('asks for the measures to be checked once in the year, and sooner where one is past its day', () => {
    const measures = { standing: 2, unchecked: 2, overdue: 0, nextCheckOn: null }
    expect(statesOf({ measures }).measures).toBe('notYet')
    expect(statesOf({ measures: { ...measures, unchecked: 1 } }).measures).toBe('running')
    expect(statesOf({ measures: { ...measures, unchecked: 0 } }).measures).toBe('done')
    expect(
      statesOf({ measures: { ...measures, unchecked: 0, overdue: 1, nextCheckOn: '2026-10-01' } }).measures,
    ).toBe('late')
    expect(statesOf({ measures: { ...measures, standing: 0, unchecked: 0 } })).not.toHaveProperty('measures')
  })
})
