import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { addDays } from '../../../shared/domain/calendar/calendar-date.ts'
import { fiscalYearEnd } from '../../../shared/domain/calendar/fiscal-year.ts'
import { noRating, type Rating } from '../../../shared/domain/risk/rating.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { listMeasures } from '../../data/repositories/measure-repository.ts'
import type { RiskRow } from '../../data/repositories/risk-repository.ts'
import { acceptRisks } from '../risk-analysis/acceptance-service.ts'
import { changeAnalysisTexts, closeRiskAnalysis } from '../risk-analysis/closing-service.ts'
import { openInSteps } from '../risk-analysis/opening-service.ts'
import { rateInSteps } from '../risk-analysis/rating-service.ts'
import { endRisk, linkMeasures, setTreatment } from '../risk-analysis/treatment-service.ts'
import { type Actor, inTransaction, type ServiceContext } from '../service-context.ts'
import { approveSample } from './sample-approval.ts'
import { toInstant, toWorkingDay } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'
import { openRiskBook, type RiskBook, runToEnd } from './sample-risk-book.ts'
import { readSampleRisks, type SampleRisks, type SampleRiskYear } from './sample-risk-data.ts'
import { getSampleActor } from './sample-staff.ts'

type Run = Readonly<{
  data: SampleData
  officer: Actor
  wrappingKey: Parameters<typeof approveSample>[0]['wrappingKey']
  /** The surroundings of a person at an instant, never later than the program's clock. */
  at: (actor: Actor, instant: Date) => ServiceContext
}>

/** Last year's analysis after its inspection: rated, dealt with, accepted, closed and approved. */
export function analyseSampleYear(run: Run, inspection: { fiscalYear: number; closedOn: string }): void {
  const startedOn = toWorkingDay(addDays(inspection.closedOn, 20))
  const context = run.at(run.officer, toInstant(startedOn, 560))
  const risks = readSampleRisks(context.assetsFolder)
  const analysis = open(context, { ...inspection, startedOn, purpose: risks.purpose })
  const book = openRiskBook(context, analysis.id)
  book.addDetails(context, risks.last.details)
  rate(context, analysis, book, { ...risks.last, unratedFrom: null })
  treat(context, book, risks.last, inspection.fiscalYear)
  link(context, book, risks.last)
  const decidedOn = toWorkingDay(addDays(startedOn, 30))
  accept(run, analysis, book, { risks, decidedOn })
  const closing = run.at(run.officer, toInstant(decidedOn, 900))
  close(closing, analysis, risks.last.overview, decidedOn)
  approveSample({ ...run, closedOn: decidedOn }, { kind: 'riskAnalysis', id: analysis.id })
}

/** This year's analysis, begun a few days ago with last year's risks; not everything is rated yet. */
export function beginSampleAnalysis(run: Run, fiscalYear: number, today: string): void {
  const startedOn = toWorkingDay(addDays(today, -3))
  const context = run.at(run.officer, toInstant(startedOn, 560))
  const risks = readSampleRisks(context.assetsFolder)
  const analysis = open(context, { fiscalYear, startedOn, purpose: risks.purpose })
  const book = openRiskBook(context, analysis.id)
  book.addDetails(context, risks.this.details)
  for (const [key, reason] of Object.entries(risks.this.ends))
    endRisk(context, { ...toTarget(book.get(key)), reason })
  finish(context, book, risks.last, { fiscalYear, startedOn })
  rate(context, analysis, book, risks.this)
  treat(context, book, risks.this, fiscalYear)
}

/** What of last year's treatments was done by now. */
function finish(
  context: ServiceContext,
  book: RiskBook,
  { treatments }: SampleRiskYear,
  { fiscalYear, startedOn }: { fiscalYear: number; startedOn: string },
): void {
  for (const [key, planned] of Object.entries(treatments)) {
    const doneOn = planned.doneOn && `${fiscalYear}-${planned.doneOn}`
    if (doneOn === null || doneOn > startedOn) continue
    const risk = book.get(key)
    const { treatment, treatmentPlan: plan, ownerTitle, ownerUnitId, dueOn, residual } = risk
    setTreatment(context, {
      ...{ ...toTarget(risk), treatment, plan, ownerTitle, ownerUnitId, dueOn, doneOn, residual },
    })
  }
}

function open(
  context: ServiceContext,
  opening: { fiscalYear: number; startedOn: string; purpose: string },
): RiskAnalysis {
  const { fiscalYear, startedOn, purpose } = opening
  const input = { fiscalYear, startedOn, purpose, isCarriedOver: true, hasBaselineRisks: true }
  return inTransaction(context, () => runToEnd(openInSteps(context, input)))
}

type Rated = Pick<SampleRiskYear, 'ratings'> & Readonly<{ unratedFrom: string | null }>

/** What the data says otherwise, and the proposals for all others. */
function rate(context: ServiceContext, analysis: RiskAnalysis, book: RiskBook, year: Rated): void {
  const standing = book.list().filter(({ risk }) => risk.state === 'active')
  const ratings = standing.flatMap(({ key, code, risk }) => {
    const planned = year.ratings[key]
    if (planned === undefined && year.unratedFrom !== null && code >= year.unratedFrom) return []
    const proposed = risk.proposal === null ? noRating : toProposedRating(risk.proposal)
    const rating: Rating = planned
      ? { ...noRating, likelihood: planned.likelihood, loss: planned.loss }
      : proposed
    return [{ ...toTarget(risk), rating, reason: planned?.reason ?? '' }]
  })
  inTransaction(context, () => runToEnd(rateInSteps(context, { riskAnalysisId: analysis.id, ratings })))
}

function treat(context: ServiceContext, book: RiskBook, year: SampleRiskYear, fiscalYear: number): void {
  for (const [key, planned] of Object.entries(year.treatments)) {
    const [likelihood, loss] = planned.residual ?? [null, null]
    setTreatment(context, {
      ...{ ...toTarget(book.get(key)), treatment: planned.treatment, plan: planned.plan },
      ...{ ownerTitle: planned.owner, ownerUnitId: book.getUnitId(planned.unit), doneOn: null },
      dueOn: planned.dueOn === null ? null : toDueDay(planned.dueOn, fiscalYear),
      residual: { ...noRating, likelihood, loss },
    })
  }
}

/** The day in the 年度 after the analysis; what is due in March in the 年度 itself. */
function toDueDay(monthAndDay: string, fiscalYear: number): string {
  const end = fiscalYearEnd(fiscalYear)
  return end.endsWith(monthAndDay) ? end : `${fiscalYear + 1}-${monthAndDay}`
}

function link(context: ServiceContext, book: RiskBook, { measures }: SampleRisks['last']): void {
  const standing = listMeasures(context.db)
  for (const [key, codes] of Object.entries(measures)) {
    const linked = standing.filter(({ builtInCode }) => codes.includes(builtInCode ?? ''))
    linkMeasures(context, { ...toTarget(book.get(key)), measureIds: linked.map(({ id }) => id) })
  }
}

function accept(
  run: Run,
  analysis: RiskAnalysis,
  book: RiskBook,
  { risks, decidedOn }: { risks: SampleRisks; decidedOn: string },
): void {
  const instant = toInstant(decidedOn, 840)
  const approver = getSampleActor(run.at(run.officer, instant), risks.acceptor)
  const title = run.data.staff.find(({ name }) => name === risks.acceptor)?.title ?? ''
  for (const [key, { reason, years }] of Object.entries(risks.last.acceptances)) {
    acceptRisks(run.at(approver, instant), {
      ...{ riskAnalysisId: analysis.id, risks: [toTarget(book.get(key))], way: 'program', acceptedBy: '' },
      ...{ title, reason, acceptedOn: decidedOn, validUntil: fiscalYearEnd(analysis.fiscalYear + years - 1) },
    })
  }
}

function close(context: ServiceContext, analysis: RiskAnalysis, overview: string, closedOn: string): void {
  const { id: riskAnalysisId, startedOn, purpose, rowVersion } = analysis
  const texts = { riskAnalysisId, startedOn, purpose, overview, expectedRowVersion: rowVersion }
  const worded = changeAnalysisTexts(context, texts)
  closeRiskAnalysis(context, { riskAnalysisId, closedOn, expectedRowVersion: worded.rowVersion })
}

function toTarget({ id, rowVersion }: RiskRow) {
  return { riskId: id, expectedRowVersion: rowVersion }
}
