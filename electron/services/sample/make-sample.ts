import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import type { ClosedKeyRing } from '../closed/closed-key-ring.ts'
import type { FreshHolder } from '../closed/key-holder-service.ts'
import { changeOrganization } from '../organization-service.ts'
import type { WrappingKey } from '../private-key-wrap.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { insertFirstRecords } from '../set-up.ts'
import { insertSampleAssets } from './sample-assets.ts'
import {
  toClosedPeriod,
  toInstant,
  toLastYearPeriod,
  toRunningPeriod,
  toWorkingDay,
} from './sample-calendar.ts'
import { readSampleData, type SampleData } from './sample-data.ts'
import { runSampleIncident } from './sample-incidents.ts'
import { at, runSampleInspection } from './sample-inspection.ts'
import { beginSampleKeys } from './sample-keys.ts'
import { checkSampleMeasures, planSampleMeasures } from './sample-measures.ts'
import { adoptSamplePolicies, readFormerPolicy } from './sample-policies.ts'
import { beginSampleReview, reviewSampleResult, takeOverSampleReview } from './sample-reviews.ts'
import { analyseSampleYear, beginSampleAnalysis } from './sample-risks.ts'
import { getSampleActor, insertSampleStaff } from './sample-staff.ts'
import { runSampleStocktaking } from './sample-stocktakings.ts'

/** Last year closed with this year running, as on screen; or both years closed, as for the reports of a demonstration. */
export type SampleYears = 'thisYearRunning' | 'bothYearsClosed'

/** The sample's one password and its recovery code, hashed, and the key made of the password. */
export type SampleSecrets = Readonly<{
  passwordHash: string
  recoveryCodeHash: string
  /** Of the one password, for the keys its people sign with and open 実施手順 with. */
  wrappingKey: WrappingKey
  /** What the code opens of the 実施手順. */
  recoveryHolder: FreshHolder
}>

/**
 * Fills a new, empty file with the sample union through the services that real records go through, with a clock that
 * moves through the last year and this one up to the context's `now`. The same `now` and ids give the same records.
 * Part of the caller's transaction.
 */
export function fillSample(empty: ServiceContext, secrets: SampleSecrets, years: SampleYears): void {
  const data = readSampleData(empty.assetsFolder)
  const today = toLocalDate(empty.now())
  const last = toLastYearPeriod(today)
  const setUpOn = toWorkingDay(addDays(last.openedOn, -60))
  const closedKeys = setUpSample(at(empty, empty.actor, toInstant(setUpOn, 540)), data, secrets)
  const context = { ...empty, closedKeys }
  const officer = getSampleActor(context, findOfficerName(data))
  const toDay = (day: number) => toWorkingDay(addDays(setUpOn, day))
  adoptSamplePolicies((day) => at(context, officer, toInstant(toDay(day), 600 + day)), data.organization.name)
  insertSampleAssets(at(context, officer, toInstant(setUpOn, 600)))
  const respondents = data.staff
    .filter((person) => person.accountRoles.length > 0)
    .map((person) => getSampleActor(context, person.name))
  const present = years === 'bothYearsClosed' ? toClosedPeriod(today) : toRunningPeriod(today)
  const { wrappingKey } = secrets
  const people = { data, officer, respondents, wrappingKey }
  const moment = (actor: Actor, instant: Date) => at(context, actor, instant)
  const reviewing = { data, officer, at: moment }
  takeOverSampleReview(reviewing, last.fiscalYear - 1, setUpOn)
  const officerAt = { at: (instant: Date) => at(context, officer, instant) }
  runSampleStocktaking({
    ...{ ...officerAt, fiscalYear: last.fiscalYear, startedOn: toDay(20), year: 'last', isClosed: true },
  })
  runSampleIncident({ ...officerAt, foundOn: toDay(38), year: 'last' })
  const { id } = runSampleInspection(context, { ...people, year: 'last', period: last })
  const { fiscalYear, closedOn } = last
  const analysing = { ...reviewing, wrappingKey }
  if (closedOn !== null) analyseSampleYear(analysing, { fiscalYear, closedOn })
  if (closedOn !== null) reviewSampleResult(reviewing, { id, fiscalYear, closedOn })
  const lastCheckOn = toWorkingDay(`${last.fiscalYear + 1}-03-12`)
  const checking = (day: string) => at(context, officer, toInstant(day, 500))
  checkSampleMeasures(checking(lastCheckOn), data.measures, { year: 'last', isWholeYear: true })
  const isWholeYear = years === 'bothYearsClosed'
  checkSampleMeasures(checking(present.openedOn), data.measures, { year: 'this', isWholeYear })
  runSampleStocktaking({
    ...{ ...officerAt, fiscalYear: present.fiscalYear, startedOn: present.openedOn },
    ...{ year: 'this', isClosed: isWholeYear },
  })
  const running = runSampleInspection(context, { ...people, year: 'this', period: present })
  runSampleIncident({ ...officerAt, foundOn: present.lastAnswerOn, year: 'this' })
  beginSampleAnalysis(analysing, present.fiscalYear, today)
  if (present.closedOn !== null) beginSampleReview(reviewing, { ...running, closedOn: present.closedOn })
}

/** Gives the keys that the first administrator holds. */
function setUpSample(context: ServiceContext, data: SampleData, secrets: SampleSecrets): ClosedKeyRing {
  const {
    units,
    administrator,
    purpose: _,
    closeReason: __,
    approvalBoxes,
    ...organization
  } = data.organization
  insertFirstRecords(context, {
    passwordHash: secrets.passwordHash,
    recoveryCodeHash: secrets.recoveryCodeHash,
    organizationName: organization.name,
    units,
    policy: { source: 'text', text: readFormerPolicy(context.assetsFolder) },
    administrator,
    backupFolder: null,
    bodyKey: data.bodyKey,
    recoveryHolder: secrets.recoveryHolder,
    isSample: true,
  })
  const acting = { ...context, actor: getSampleActor(context, administrator.loginName) }
  const { rowVersion, idleLockMinutes } = getOrganization(context.db)
  insertSampleStaff(acting, data, secrets.passwordHash)
  planSampleMeasures(acting, data)
  const boxes = approvalBoxes.map(({ title, signer }) => ({
    title,
    accountId: signer === null ? null : getSampleActor(context, signer).accountId,
  }))
  changeOrganization(acting, {
    ...organization,
    ...{ approvalBoxes: boxes, idleLockMinutes, expectedRowVersion: rowVersion },
  })
  return beginSampleKeys(acting, secrets.wrappingKey)
}

function findOfficerName(data: SampleData): string {
  const officer = data.staff.find((person) => person.accountRoles.includes('officer'))
  invariant(officer, 'the sample has an officer')
  return officer.name
}
