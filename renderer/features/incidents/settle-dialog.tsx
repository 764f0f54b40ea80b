import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Incident } from '../../../shared/contract/incidents.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { incidentMessages } from './messages.ts'
import { useIncidentRefresh } from './use-incident-refresh.ts'

type Props = Readonly<{ incident: Incident; rowVersion: number; onClose: () => void }>

/** Asks before an incident is settled, and for the day. */
export function SettleDialog({ incident, rowVersion, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useIncidentRefresh()
  const [settledOn, setSettledOn] = useState<string | null>(today)
  const [isChecked, setIsChecked] = useState(false)
  const settling = useMutation({
    mutationFn: (day: string) =>
      client.incidents.settle({
        ...{ incidentId: incident.id, expectedRowVersion: rowVersion, settledOn: day },
      }),
    onSuccess: async () => {
      await refresh()
      succeed(`${incident.number} を終結にしました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${incident.number} を終結にしますか`}
      isOpen
      confirmLabel="終結にする"
      onConfirm={() => {
        setIsChecked(true)
        if (settledOn !== null) settling.mutate(settledOn)
      }}
      onClose={onClose}
      isPending={settling.isPending}
      problem={settling.isError ? messageOf(settling.error, incidentMessages) : undefined}
    >
      <p>
        応急の措置が済み、原因と再発防止策が書いてあることを確かめてください。終結にすると内容は変えられなくなります。理由を書けば、取り消して書き直せます。
      </p>
      <WarekiDateField
        label="終結した日"
        isRequired
        value={settledOn}
        onChange={setSettledOn}
        problem={isChecked && settledOn === null ? '終結した日を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
