import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { confirmationMessages } from './messages.ts'
import { useConfirming } from './use-confirmations.ts'

type Props = Readonly<{ sheets: readonly ConfirmationSheet[]; onClose: () => void }>

/** Confirms at once the sheets that say only できている and 該当なし, without a note; all of them are named first. */
export function UnremarkableDialog({ sheets, onClose }: Props) {
  const { succeed } = useNotices()
  const confirming = useConfirming((count) => {
    succeed(`${count}枚の点検票を確認しました。`)
    onClose()
  })
  return (
    <ConfirmDialog
      title={`${sheets.length}枚の点検票をまとめて確認しますか`}
      isOpen
      confirmLabel="まとめて確認する"
      onConfirm={() =>
        confirming.mutate(
          sheets.map(({ id, rowVersion }) => ({ sheetId: id, expectedRowVersion: rowVersion })),
        )
      }
      onClose={onClose}
      isPending={confirming.isPending}
      problem={confirming.isError ? messageOf(confirming.error, confirmationMessages) : undefined}
    >
      <p>すべての設問が「できている」か「該当なし」で、備考のない点検票です。</p>
      <SheetNames sheets={sheets} />
    </ConfirmDialog>
  )
}

/** The sheets an act is about, one a line. */
export function SheetNames({ sheets }: Readonly<{ sheets: readonly ConfirmationSheet[] }>) {
  return (
    <ul className="max-h-60 overflow-y-auto rounded-8 border border-solid-gray-420 px-4 py-2">
      {sheets.map(({ id, number, staffName, unitName, audience }) => (
        <li key={id}>
          {number}　<b>{staffName}</b>（{unitName}・{toAudienceLabel(audience)}）
        </li>
      ))}
    </ul>
  )
}
