import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { IncidentDetail } from '../../../shared/contract/incidents.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { toIncidentKindLabel } from '../../../shared/domain/incident/incident-kind.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EvidenceSection } from '../../components/evidence-section.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { EditedIncident } from './edited-incident.tsx'
import { IncidentActs } from './incident-acts.tsx'
import { IncidentBadge } from './incident-columns.tsx'
import { IncidentText } from './incident-text.tsx'
import { KeyNotice } from './key-notice.tsx'
import { incidentMessages } from './messages.ts'
import { useIncidentRefresh } from './use-incident-refresh.ts'

type Props = Readonly<{ renderHistory: (id: string) => ReactNode }>

/** One incident: what happened, what was done, its files and its history. */
export function IncidentScreen({ renderHistory }: Props) {
  const params = useParams({ from: '/incidents/$incidentId' })
  // an address is text; whether there is such an incident is for the program to say
  const incidentId = params.incidentId as IncidentId
  const detail = useQuery({ ...api.incidents.get.queryOptions({ input: { incidentId } }), staleTime: 0 })
  return (
    <QueryState query={detail} messages={incidentMessages}>
      {(data) => <Shown key={data.incident.id} detail={data} renderHistory={renderHistory} />}
    </QueryState>
  )
}

function Shown({ detail, renderHistory }: Props & Readonly<{ detail: IncidentDetail }>) {
  const [isDirty, setIsDirty] = useState(false)
  const { incident, mayChange } = detail
  return (
    <>
      <Heading detail={detail} isDirty={isDirty && mayChange} />
      <div className="max-w-[60rem] space-y-6">
        <KeyNotice keyState={detail.keyState} />
        <Standing detail={detail} />
        {mayChange ? (
          <EditedIncident detail={detail} onDirty={setIsDirty} />
        ) : (
          <IncidentText detail={detail} />
        )}
        <Files detail={detail} />
        {renderHistory(incident.id)}
      </div>
    </>
  )
}

function Heading({ detail, isDirty }: Readonly<{ detail: IncidentDetail; isDirty: boolean }>) {
  const router = useRouter()
  const { incident } = detail
  return (
    <PageHeading
      back={
        <Button tone="plain" size="small" onPress={() => router.history.back()}>
          前の画面へ戻る
        </Button>
      }
      title={
        <span className="flex flex-wrap items-center gap-3">
          {incident.number}
          <IncidentBadge state={incident.state} />
        </span>
      }
      description={`${incident.title}（${toIncidentKindLabel(incident.kind)}）　発見した日 ${toWareki(incident.foundOn)}`}
      actions={<IncidentActs detail={detail} rowVersion={incident.rowVersion} isDirty={isDirty} />}
    />
  )
}

function Standing({ detail: { incident } }: Readonly<{ detail: IncidentDetail }>) {
  const { state, settledOn, reopeningReason, withdrawalReason } = incident
  if (state === 'withdrawn')
    return (
      <Notice tone="info" title="取り下げられた記録です">
        <p>理由：{withdrawalReason}</p>
      </Notice>
    )
  if (settledOn !== null) return <Notice tone="success" title={`${toWareki(settledOn)}に終結しました`} />
  if (reopeningReason === null) return null
  return (
    <Notice tone="warning" title="終結を取り消して、対応を続けています">
      <p>理由：{reopeningReason}</p>
    </Notice>
  )
}

function Files({
  detail: { incident, attachments, mayChange, mayAttach },
}: Readonly<{ detail: IncidentDetail }>) {
  const refresh = useIncidentRefresh()
  return (
    <EvidenceSection
      title="添付ファイル"
      lead="名前も中身も暗号化して残します。写真、画面の写し、押印した報告書のスキャンなどを付けられます。"
      fileLabel="写真やスキャン（PDF・JPEG・PNG）"
      attachments={attachments}
      mayChange={mayAttach}
      mayRetire={mayChange}
      onAttach={(file) => client.incidents.attach({ incidentId: incident.id, file })}
      onRetire={({ id, rowVersion }) =>
        client.incidents.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion })
      }
      refresh={refresh}
      messages={incidentMessages}
    />
  )
}
