import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { inspectionMessages } from './messages.ts'
import { useInspectionRefresh } from './use-inspection.ts'

type Props = Readonly<{ inspection: Inspection; onClose: () => void }>

/** Changes what may still change while an inspection runs. */
export function TermsDialog({ inspection, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useInspectionRefresh()
  const [title, setTitle] = useState(inspection.title)
  const [purpose, setPurpose] = useState(inspection.purpose)
  const [dueOn, setDueOn] = useState<string | null>(inspection.dueOn)
  const [isChecked, setIsChecked] = useState(false)
  const isTitleMissing = title.trim() === ''
  const dueProblem = findDueProblem(inspection.openedOn, dueOn)
  const saving = useMutation({
    mutationFn: (date: string) =>
      client.inspections.update({
        inspectionId: inspection.id,
        expectedRowVersion: inspection.rowVersion,
        title,
        purpose,
        dueOn: date,
      }),
    onSuccess: async () => {
      await refresh()
      succeed('自己点検の内容を直しました。')
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="期間と目的を直す"
      isOpen
      confirmLabel="保存する"
      onConfirm={() => {
        setIsChecked(true)
        if (dueOn !== null && dueProblem === undefined && !isTitleMissing) saving.mutate(dueOn)
      }}
      onClose={onClose}
      isPending={saving.isPending}
      problem={saving.isError ? messageOf(saving.error, inspectionMessages) : undefined}
    >
      <TextField
        label="題名"
        isRequired
        value={title}
        onChange={setTitle}
        problem={isChecked && isTitleMissing ? '題名を入力してください。' : undefined}
      />
      <WarekiDateField
        label="回答の期限"
        isRequired
        value={dueOn}
        onChange={setDueOn}
        problem={isChecked ? dueProblem : undefined}
      />
      <TextArea label="目的" value={purpose} onChange={setPurpose} rows={5} />
    </ConfirmDialog>
  )
}

function findDueProblem(openedOn: string, dueOn: string | null): string | undefined {
  if (dueOn === null) return '回答の期限を入力してください。'
  return dueOn < openedOn ? '回答の期限は、開始日より後の日にしてください。' : undefined
}
