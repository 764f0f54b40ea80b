import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/findings.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'

type Props = Readonly<{ finding: Finding; rowVersion: number; onClose: () => void }>

/** Takes a finding back with the reason; what it came from may become a finding again. */
export function WithdrawDialog({ finding, rowVersion, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const withdrawing = useMutation({
    mutationFn: () =>
      client.findings.withdraw({ findingId: finding.id, expectedRowVersion: rowVersion, reason }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} を取り下げました。もとの回答は、また指摘にできます。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${finding.number} を取り下げますか`}
      isOpen
      confirmLabel="取り下げる"
      tone="danger"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) withdrawing.mutate()
      }}
      onClose={onClose}
      isPending={withdrawing.isPending}
      problem={withdrawing.isError ? messageOf(withdrawing.error, findingMessages) : undefined}
    >
      <p>指摘は一覧に「取り下げ」として残り、理由が記録されます。元に戻すことはできません。</p>
      <TextField
        label="取り下げる理由"
        isRequired
        value={reason}
        onChange={setReason}
        description="例：回答の書き間違いだったため。"
        problem={isChecked && isMissing ? '取り下げる理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
