import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { inspectionMessages } from './messages.ts'
import { useInspectionRefresh } from './use-inspection.ts'

type Props = Readonly<{ sheet: SheetSummary; onClose: () => void }>

/** Takes a person off the inspection with the reason, or puts one back on. */
export function ExcludeDialog({ sheet, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { succeed } = useNotices()
  const refresh = useInspectionRefresh()
  const isExcluded = sheet.state === 'excluded'
  const isMissing = !isExcluded && reason.trim() === ''
  const changing = useMutation({
    mutationFn: () => {
      const target = { sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }
      return isExcluded
        ? client.inspections.includeSheet(target)
        : client.inspections.excludeSheet({ ...target, reason })
    },
    onSuccess: async () => {
      await refresh()
      succeed(`${sheet.staffName}さんを対象${isExcluded ? 'に戻しました' : 'から外しました'}。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${sheet.staffName}さんを対象${isExcluded ? 'に戻しますか' : 'から外しますか'}`}
      isOpen
      confirmLabel={isExcluded ? '対象に戻す' : '対象から外す'}
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) changing.mutate()
      }}
      onClose={onClose}
      isPending={changing.isPending}
      problem={changing.isError ? messageOf(changing.error, inspectionMessages) : undefined}
    >
      {isExcluded ? (
        <p>点検票 {sheet.number} に、また答えられるようになります。</p>
      ) : (
        <>
          <p>点検票 {sheet.number} は集計に入らなくなります。理由は記録に残ります。</p>
          <TextField
            label="外す理由"
            isRequired
            autoFocus
            value={reason}
            onChange={setReason}
            description="長期休職のため、年度途中の退職のため、など"
            problem={isChecked && isMissing ? '理由を入力してください。' : undefined}
          />
        </>
      )}
    </ConfirmDialog>
  )
}
