import type { IncidentDetail } from '../../../shared/contract/incidents.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toFoundText } from '../../../shared/domain/incident/incident-days.ts'
import { toIncidentKindLabel } from '../../../shared/domain/incident/incident-kind.ts'
import { toNoticesText } from '../../../shared/domain/incident/incident-table.ts'

/** An incident to be read, where it is settled, taken back, or not the reader's to change. */
export function IncidentText({ detail: { incident, assets } }: Readonly<{ detail: IncidentDetail }>) {
  const rows = [
    ['件名', incident.title],
    ['種類', toIncidentKindLabel(incident.kind)],
    ['発見した日時', toFoundText(incident)],
    ['発生した日', incident.occurredOn === null ? '不明' : toWareki(incident.occurredOn)],
    ['発見の経緯', incident.circumstances],
    ['影響を受けた情報資産', assets.map(({ number, name }) => `${number}　${name}`).join('\n')],
    ['影響の範囲', incident.impact],
    ['応急の措置', incident.firstAid],
    ['原因', incident.cause],
    ['再発防止策', incident.prevention],
    ['報告した人', incident.reporterName],
    ['報告を受けた人', incident.receiverName],
    ['報告した相手先', toNoticesText(incident.notices)],
  ] as const
  return (
    <section aria-label="内容" className="card p-5">
      <dl className="grid grid-cols-[11rem_1fr] gap-x-4 gap-y-3">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value || '（未記入）'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
