import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { toFoundShort } from '../incident/incident-days.ts'
import { toIncidentKindLabel } from '../incident/incident-kind.ts'
import { incidentStates, toIncidentStateLabel } from '../incident/incident-state.ts'
import type { ListedIncident } from '../incident/incident-table.ts'
import { type PrintedBy, toPrintedText } from './printed-text.ts'

export type IncidentListInput = Readonly<{
  organizationName: string
  isSample: boolean
  createdOn: string
  createdAt: string
  printedBy: PrintedBy
  /** 令和8年度, or 全年度. */
  period: string
  incidents: readonly ListedIncident[]
}>

/** インシデント一覧 as plain values. */
export type IncidentListReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  printedText: string | null
  title: string
  lead: string
  rows: readonly (readonly string[])[]
}>

/** Builds the list of incidents, the newest first; what was taken back is counted and not listed. */
export function buildIncidentListReport(input: IncidentListInput): IncidentListReport {
  const { createdOn, incidents } = input
  const standing = incidents.filter(({ state }) => state !== 'withdrawn')
  const counts = incidentStates
    .map((state) => [state, incidents.filter((incident) => incident.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${toIncidentStateLabel(state)} ${count}件`)
  const now = `${toWareki(createdOn)}現在、`
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    printedText: toPrintedText(input.printedBy, createdOn),
    title: `${input.period}　インシデント一覧`,
    lead:
      incidents.length === 0
        ? `${now}インシデントの記録はない。`
        : `${now}${incidents.length}件（${counts.join('、')}）。`,
    rows: standing.map(toRow),
  }
}

function toRow(incident: ListedIncident): readonly string[] {
  const { number, title, kind, occurredOn, impact, cause, prevention, notices, state, settledOn } = incident
  return [
    number,
    `${title}\n（${toIncidentKindLabel(kind)}）`,
    `発見 ${toFoundShort(incident)}\n発生 ${occurredOn === null ? '不明' : toWarekiShort(occurredOn)}`,
    impact,
    [cause === '' ? '' : `原因：${cause}`, prevention === '' ? '' : `再発防止策：${prevention}`]
      .filter((text) => text !== '')
      .join('\n'),
    notices.map(({ recipient, reportedOn }) => `${recipient} ${toWarekiShort(reportedOn)}`).join('\n'),
    `${toIncidentStateLabel(state)}${settledOn === null ? '' : `\n${toWarekiShort(settledOn)}`}`,
  ]
}
