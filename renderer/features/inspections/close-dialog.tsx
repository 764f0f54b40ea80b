import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { inspectionMessages } from './messages.ts'
import { toggle } from './toggle.ts'
import { UnsubmittedList } from './unsubmitted-list.tsx'
import { useInspectionRefresh } from './use-inspection.ts'

type Props = Readonly<{
  inspection: Inspection
  sheets: readonly SheetSummary[]
  onClose: () => void
}>

/** Closes an inspection; everybody who has not handed in is named, ticked off one by one, and a reason given. */
export function CloseDialog({ inspection, sheets, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useInspectionRefresh()
  const [closedOn, setClosedOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set())
  const [isChecked, setIsChecked] = useState(false)
  const unsubmitted = sheets.filter(({ state }) => state === 'notStarted' || state === 'answering')
  const isAllAcknowledged = unsubmitted.every(({ id }) => acknowledged.has(id))
  const isReasonMissing = unsubmitted.length > 0 && reason.trim() === ''
  const closing = useMutation({
    mutationFn: (date: string) =>
      client.inspections.close({
        inspectionId: inspection.id,
        expectedRowVersion: inspection.rowVersion,
        closedOn: date,
        acknowledgedSheetIds: unsubmitted.map(({ id }) => id),
        reason: reason.trim() === '' ? null : reason,
      }),
    onSuccess: async ({ title }) => {
      await refresh()
      succeed(`「${title}」を締め切りました。集計と指摘を確かめて、「決裁」から決裁にかけてください。`)
      onClose()
    },
  })

  function confirm() {
    setIsChecked(true)
    if (closedOn !== null && isAllAcknowledged && !isReasonMissing) closing.mutate(closedOn)
  }

  return (
    <ConfirmDialog
      title="自己点検を締め切りますか"
      isOpen
      confirmLabel="締め切る"
      tone="danger"
      onConfirm={confirm}
      onClose={onClose}
      isPending={closing.isPending}
      problem={closing.isError ? messageOf(closing.error, inspectionMessages) : undefined}
    >
      <p>
        締め切ると、点検票の提出や変更ができなくなり、集計が確定します。決裁にかける前なら、理由を書いて締切を取り消せます。
      </p>
      <WarekiDateField
        label="締切日"
        isRequired
        value={closedOn}
        onChange={setClosedOn}
        problem={isChecked && closedOn === null ? '締切日を入力してください。' : undefined}
      />
      {unsubmitted.length > 0 && (
        <>
          <UnsubmittedList
            sheets={unsubmitted}
            acknowledged={acknowledged}
            onToggle={(id) => setAcknowledged(toggle(acknowledged, id))}
            problem={
              isChecked && !isAllAcknowledged
                ? '未提出の人を一人ずつ確かめて、印を付けてください。'
                : undefined
            }
          />
          <TextArea
            label="未提出のまま締め切る理由"
            isRequired
            rows={2}
            value={reason}
            onChange={setReason}
            description="報告書に印刷されます。"
            problem={isChecked && isReasonMissing ? '理由を入力してください。' : undefined}
          />
        </>
      )}
    </ConfirmDialog>
  )
}
