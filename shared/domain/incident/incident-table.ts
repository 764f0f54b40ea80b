import { toWareki } from '../calendar/wareki.ts'
import { toFoundText } from './incident-days.ts'
import { type IncidentKind, toIncidentKindLabel } from './incident-kind.ts'
import { type IncidentState, toIncidentStateLabel } from './incident-state.ts'

export type ListedIncident = Readonly<{
  number: string
  title: string
  kind: IncidentKind
  foundOn: string
  foundTime: string | null
  occurredOn: string | null
  circumstances: string
  impact: string
  firstAid: string
  cause: string
  prevention: string
  reporterName: string
  receiverName: string
  notices: readonly Readonly<{ recipient: string; reportedOn: string }>[]
  state: IncidentState
  settledOn: string | null
}>

const headings = [
  ...['番号', '件名', '種類', '発見した日時', '発生した日', '発見の経緯', '影響の範囲', '応急の措置', '原因'],
  ...['再発防止策', '報告した人', '報告を受けた人', '報告した相手先', '状態', '終結した日'],
]

/** The list of incidents as rows of text under their headings. */
export function toIncidentTable(incidents: readonly ListedIncident[]): string[][] {
  return [headings, ...incidents.map(toRow)]
}

function toRow(incident: ListedIncident): string[] {
  return [
    ...[incident.number, incident.title, toIncidentKindLabel(incident.kind), toFoundText(incident)],
    ...[toDateText(incident.occurredOn), incident.circumstances, incident.impact, incident.firstAid],
    ...[incident.cause, incident.prevention, incident.reporterName, incident.receiverName],
    ...[toNoticesText(incident.notices), toIncidentStateLabel(incident.state)],
    toDateText(incident.settledOn),
  ]
}

/** 県（令和8年11月20日）、警察（令和8年11月21日） */
export function toNoticesText(notices: ListedIncident['notices']): string {
  return notices.map(({ recipient, reportedOn }) => `${recipient}（${toWareki(reportedOn)}）`).join('、')
}

function toDateText(date: string | null): string {
  return date === null ? '' : toWareki(date)
}
