import { useMutation } from '@tanstack/react-query'
import type { Incident } from '../../../shared/contract/incidents.ts'
import { client } from '../../api/client.ts'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { incidentMessages } from './messages.ts'
import { useIncidentRefresh } from './use-incident-refresh.ts'

const words = {
  reopen: {
    title: 'の終結を取り消しますか',
    confirm: '終結を取り消す',
    lead: '状態は「対応中」に戻り、内容を書き直せるようになります。理由は履歴と報告書に残ります。',
    label: '取り消す理由',
    example: '例：別の原因が見つかったため。',
    done: 'の終結を取り消しました。',
  },
  withdraw: {
    title: 'を取り下げますか',
    confirm: '取り下げる',
    lead: 'インシデントではなかったときに取り下げます。記録は一覧に「取り下げ」として残り、元に戻すことはできません。',
    label: '取り下げる理由',
    example: '例：机の引き出しから見つかり、紛失ではなかったため。',
    done: 'を取り下げました。',
  },
} as const

type Props = Readonly<{
  act: keyof typeof words
  incident: Incident
  rowVersion: number
  onClose: () => void
}>

/** Opens a settled incident again, or takes one back, with the reason. */
export function IncidentReasonDialog({ act, incident, rowVersion, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useIncidentRefresh()
  const said = words[act]
  const acting = useMutation({
    mutationFn: (reason: string) =>
      client.incidents[act]({ incidentId: incident.id, expectedRowVersion: rowVersion, reason }),
    onSuccess: async () => {
      await refresh()
      succeed(`${incident.number} ${said.done}`)
      onClose()
    },
  })
  return (
    <ReasonDialog
      title={`${incident.number} ${said.title}`}
      reasonLabel={said.label}
      example={said.example}
      confirmLabel={said.confirm}
      tone={act === 'withdraw' ? 'danger' : 'primary'}
      isPending={acting.isPending}
      problem={acting.isError ? messageOf(acting.error, incidentMessages) : undefined}
      onConfirm={acting.mutate}
      onClose={onClose}
    >
      <p>{said.lead}</p>
    </ReasonDialog>
  )
}
