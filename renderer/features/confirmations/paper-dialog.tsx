import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { confirmationMessages } from './messages.ts'
import { useConfirmationRefresh } from './use-confirmations.ts'

type Props = Readonly<{ sheets: readonly ConfirmationSheet[]; onClose: () => void }>

/** The officer records what sealed papers show: which sheets carry the 確認者's seal, whose it is and of what day. */
export function PaperDialog({ sheets, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useConfirmationRefresh()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [confirmerName, setConfirmerName] = useState('')
  const [confirmedOn, setConfirmedOn] = useState<string | null>(today)
  const [isChecked, setIsChecked] = useState(false)
  const recording = useMutation({
    mutationFn: (date: string) =>
      client.confirmations.confirmOnPaper({
        sheets: sheets
          .filter(({ id }) => chosen.has(id))
          .map(({ id, rowVersion }) => ({ sheetId: id, expectedRowVersion: rowVersion })),
        confirmerName,
        confirmedOn: date,
      }),
    onSuccess: async (confirmed) => {
      await refresh()
      succeed(`${confirmed.length}枚の点検票に、紙の確認を記録しました。`)
      onClose()
    },
  })
  const isNameMissing = confirmerName.trim() === ''
  function confirm() {
    setIsChecked(true)
    if (chosen.size > 0 && !isNameMissing && confirmedOn !== null) recording.mutate(confirmedOn)
  }
  return (
    <ConfirmDialog
      title="紙の確認印を記録する"
      isOpen
      confirmLabel={`${chosen.size}枚を確認済みにする`}
      onConfirm={confirm}
      onClose={onClose}
      isPending={recording.isPending}
      problem={recording.isError ? messageOf(recording.error, confirmationMessages) : undefined}
    >
      <p>確認者の印がある紙の点検票を選びます。紙は綴じて保管してください。</p>
      <SheetChoice sheets={sheets} chosen={chosen} onChange={setChosen} />
      <ProblemText text={isChecked && chosen.size === 0 ? '点検票を選んでください。' : undefined} />
      <TextField
        label="押印した人の氏名"
        isRequired
        value={confirmerName}
        onChange={setConfirmerName}
        problem={isChecked && isNameMissing ? '押印した人の氏名を入力してください。' : undefined}
      />
      <WarekiDateField
        label="確認日"
        isRequired
        value={confirmedOn}
        onChange={setConfirmedOn}
        problem={isChecked && confirmedOn === null ? '確認日を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}

type ChoiceProps = Readonly<{
  sheets: readonly ConfirmationSheet[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}>

function SheetChoice({ sheets, chosen, onChange }: ChoiceProps) {
  const isAll = chosen.size === sheets.length
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <div className="max-h-56 overflow-y-auto rounded-8 border border-solid-gray-420 px-4 py-2">
      <Checkbox
        isSelected={isAll}
        onChange={() => onChange(isAll ? new Set() : new Set(sheets.map(({ id }) => id)))}
        label={`すべて（${sheets.length}枚）`}
      />
      {sheets.map(({ id, number, staffName, unitName }) => (
        <div key={id}>
          <Checkbox
            label={`${number}　${staffName}（${unitName}）`}
            isSelected={chosen.has(id)}
            onChange={() => toggle(id)}
          />
        </div>
      ))}
    </div>
  )
}
