import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { closeInspection, openInspection, proposeRoster, showInspection } from '../inspection-service.ts'
import type { WrappingKey } from '../private-key-wrap.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { saveAnswers, showSheet, showSheets, submitSheet } from '../sheet-service.ts'
import { toSampleAnswer } from './sample-answers.ts'
import { approveSample } from './sample-approval.ts'
import { listAnswerInstants, type SamplePeriod, toInstant } from './sample-calendar.ts'
import { confirmSampleSheets } from './sample-confirmations.ts'
import type { SampleData } from './sample-data.ts'
import { mendSampleFindings, planSampleFindings } from './sample-findings.ts'

/** One inspection of the sample: when, who leads it, and who answers by their own account instead of on paper. */
export type SampleRun = Readonly<{
  data: SampleData
  year: 'last' | 'this'
  period: SamplePeriod
  officer: Actor
  respondents: readonly Actor[]
  wrappingKey: WrappingKey
}>

/** Opens an inspection, answers it and, where its period is over, closes it: each act by its person at its instant. */
export function runSampleInspection(context: ServiceContext, run: SampleRun): Inspection {
  const inspection = open(context, run)
  const sheets = showSheets(context, { inspectionId: inspection.id })
  const order = sheets.toSorted((one, other) => turn(sheets, one) - turn(sheets, other))
  const instants = listAnswerInstants(run.period, order.length)
  for (const [index, sheet] of order.entries()) {
    const instant = instants[index] ?? context.now()
    const actor = run.respondents.find(({ staffMemberId }) => staffMemberId === sheet.staffMemberId)
    answerSheet(at(context, actor ?? run.officer, instant), run, sheets, sheet)
  }
  const { closedOn } = run.period
  if (closedOn === null) return inspection
  const confirming = (actor: Actor) => at(context, actor, toInstant(closedOn, 600))
  confirmSampleSheets(confirming, run, inspection.id)
  close(context, run, inspection, closedOn)
  const approver = run.respondents.find(({ roles }) => roles.includes('approver')) ?? run.officer
  const moment = (actor: Actor, instant: Date) => at(context, actor, instant)
  const leading = { ...run, approver, closedOn, at: moment }
  const findings = planSampleFindings(leading, inspection.id)
  approveSample(leading, { kind: 'inspection', id: inspection.id })
  mendSampleFindings(leading, findings)
  return inspection
}

/** The surroundings of an act of the past; never later than the clock of the program. */
export function at(context: ServiceContext, actor: Actor, instant: Date): ServiceContext {
  const present = context.now()
  const moment = instant < present ? instant : present
  return { ...context, actor, now: () => moment }
}

function open(context: ServiceContext, { data, period, officer }: SampleRun): Inspection {
  const opening = at(context, officer, toInstant(period.openedOn, 510))
  const { fiscalYear, openedOn, dueOn } = period
  return openInspection(opening, {
    fiscalYear,
    title: `${toFiscalYearLabel(fiscalYear)} 情報セキュリティ自己点検`,
    purpose: data.organization.purpose,
    openedOn,
    dueOn,
    requiresConfirmation: true,
    assignments: proposeRoster(opening),
  })
}

/** A fixed order of coming in that mixes the units. */
function turn(sheets: readonly SheetSummary[], sheet: SheetSummary): number {
  return (sheets.indexOf(sheet) * 11) % (sheets.length + 1)
}

function answerSheet(
  context: ServiceContext,
  run: SampleRun,
  sheets: readonly SheetSummary[],
  sheet: SheetSummary,
): void {
  const { questions } = showSheet(context, { sheetId: sheet.id })
  const count = countAnswers(run, sheets.indexOf(sheet), sheet, questions.length)
  if (count === 0) return
  const peers = sheets.filter(({ audience }) => audience === sheet.audience)
  const person = { index: peers.indexOf(sheet), title: sheet.title, unitName: sheet.unitName }
  const answers = questions.slice(0, count).map(({ id, code, category }, questionIndex) => ({
    questionId: id,
    expectedRowVersion: 0,
    ...toSampleAnswer(run.data, {
      ...{ year: run.year, audience: sheet.audience, code, category, questionIndex },
      ...{ person, personCount: peers.length },
    }),
  }))
  const isOwn = context.actor.staffMemberId === sheet.staffMemberId
  saveAnswers(context, { sheetId: sheet.id, answers, enteredFrom: isOwn ? 'screen' : 'paper' })
  if (count < questions.length) return
  submitSheet(context, { sheetId: sheet.id, expectedRowVersion: sheet.rowVersion })
}

/** How far a sheet has come. While an inspection runs, two of five are in and one is begun. */
function countAnswers(run: SampleRun, index: number, sheet: SheetSummary, questionCount: number): number {
  const { period, year, data } = run
  if (period.closedOn !== null) {
    return year === 'last' && sheet.staffName === data.answers.unsubmittedName ? 0 : questionCount
  }
  const shares = [1, 0.3 + (index % 4) / 10, 0, 1, 0]
  return Math.floor(questionCount * (shares[index % shares.length] ?? 0))
}

function close(context: ServiceContext, run: SampleRun, { id }: Inspection, closedOn: string): void {
  const closing = at(context, run.officer, toInstant(closedOn, 1020))
  const unsubmitted = showSheets(closing, { inspectionId: id }).filter(({ state }) => state !== 'submitted')
  closeInspection(closing, {
    inspectionId: id,
    expectedRowVersion: showInspection(closing, { inspectionId: id }).rowVersion,
    closedOn,
    acknowledgedSheetIds: unsubmitted.map((sheet) => sheet.id),
    reason: unsubmitted.length === 0 ? null : run.data.organization.closeReason,
  })
}
