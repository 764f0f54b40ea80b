import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { confirmationMessages } from './messages.ts'
import { useConfirmationRefresh } from './use-confirmations.ts'

type Props = Readonly<{ sheet: ConfirmationSheet; onDone: () => void; onClose: () => void }>

/** Gives a sheet back to its respondent with the reason. */
export function SendBackDialog({ sheet, onDone, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useConfirmationRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const sending = useMutation({
    mutationFn: () =>
      client.confirmations.sendBack({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion, reason }),
    onSuccess: async () => {
      await refresh()
      succeed(`${sheet.staffName}さんに差し戻しました。`)
      onClose()
      onDone()
    },
  })
  const isMissing = reason.trim() === ''
  return (
    <ConfirmDialog
      title={`${sheet.staffName}さんに差し戻しますか`}
      isOpen
      confirmLabel="差し戻す"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) sending.mutate()
      }}
      onClose={onClose}
      isPending={sending.isPending}
      problem={sending.isError ? messageOf(sending.error, confirmationMessages) : undefined}
    >
      <p>点検票は回答中に戻ります。答えは残り、理由が本人の画面に出ます。</p>
      <TextArea
        label="差し戻す理由"
        isRequired
        rows={3}
        value={reason}
        // a reason is one line of the record, however it is pasted
        onChange={(text) => setReason(text.replace(/\s*\n\s*/g, ' '))}
        description="どの設問をどう見直してほしいかを書きます。例：問12の備考に、鍵の保管場所を書いてください。"
        problem={isChecked && isMissing ? '差し戻す理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
