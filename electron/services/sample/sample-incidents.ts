import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { listAssets } from '../../data/repositories/asset-repository.ts'
import { createIncident, settleIncident } from '../incident/incident-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { toInstant } from './sample-calendar.ts'
import { readSampleIncidents, type SampleIncident } from './sample-incident-data.ts'

type Run = Readonly<{
  /** The clock of the officer at an instant. */
  at: (instant: Date) => ServiceContext
  foundOn: string
  year: 'last' | 'this'
}>

/** An incident of the sample, written once all was reported: last year's is settled, this year's being handled. */
export function runSampleIncident({ at, foundOn, year }: Run): void {
  const { assetsFolder } = at(toInstant(foundOn, 1050))
  const told = readSampleIncidents(assetsFolder)[year]
  const { notices, assets, reporter, receiver, settledDaysAfter, ...texts } = told
  const writing = at(toInstant(addDays(foundOn, findLastDay(told)), 1050))
  const { incident } = createIncident(writing, {
    ...{ ...texts, foundOn, occurredOn: foundOn, reporterName: reporter, receiverName: receiver },
    notices: notices.map(({ recipient, daysAfter }) => ({
      ...{ recipient, reportedOn: addDays(foundOn, daysAfter) },
    })),
    affectedAssetIds: listAssets(writing.db)
      .filter(({ name }) => assets.includes(name))
      .map(({ id }) => id),
  })
  if (settledDaysAfter === null) return
  const settling = at(toInstant(addDays(foundOn, settledDaysAfter), 600))
  const target = { incidentId: incident.id, expectedRowVersion: incident.rowVersion }
  settleIncident(settling, { ...target, settledOn: toLocalDate(settling.now()) })
}

function findLastDay({ notices }: SampleIncident): number {
  return Math.max(0, ...notices.map(({ daysAfter }) => daysAfter))
}
