import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { ClosingDialog } from './closing-dialog.tsx'
import { FormDialog } from './form-dialog.tsx'
import { SheetLink } from './sheet-link.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ detail: StocktakingDetail }>

/** The acts on a stocktaking as a whole. */
export function StocktakingActs({ detail }: Props) {
  const { stocktaking, mayChange, mayReopen } = detail
  const [open, setOpen] = useState<'edit' | 'close' | 'reopen' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const isRunning = stocktaking.state === 'open'
  return (
    <>
      {isRunning && <SheetLink stocktakingId={stocktaking.id} unitId={null} label="全所属の用紙を印刷" />}
      {isRunning && mayChange && (
        <Button tone="secondary" size="small" onPress={() => setOpen('edit')}>
          件名・期限を直す
        </Button>
      )}
      {isRunning && mayChange && (
        <Button tone="secondary" size="small" onPress={() => setOpen('cancel')}>
          棚卸しを取り消す
        </Button>
      )}
      {isRunning && mayChange && (
        <Button size="small" onPress={() => setOpen('close')}>
          棚卸しを終了する
        </Button>
      )}
      {mayReopen && (
        <Button tone="secondary" size="small" onPress={() => setOpen('reopen')}>
          終了を取り消して直す
        </Button>
      )}
      {open === 'edit' && <EditDialog detail={detail} onClose={close} />}
      {open === 'close' && <ClosingDialog detail={detail} onClose={close} />}
      {open === 'cancel' && <CancelDialog detail={detail} onClose={close} />}
      {open === 'reopen' && <ReopenDialog detail={detail} onClose={close} />}
    </>
  )
}

type DialogProps = Props & Readonly<{ onClose: () => void }>

function EditDialog({ detail, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const [{ id: stocktakingId, rowVersion: expectedRowVersion, ...before }] = useState(detail.stocktaking)
  const [title, setTitle] = useState(before.title)
  const [method, setMethod] = useState(before.method)
  const [dueOn, setDueOn] = useState<string | null>(before.dueOn)
  async function save(): Promise<void> {
    if (dueOn === null) return
    await client.stocktakings.update({ stocktakingId, expectedRowVersion, title, method, dueOn })
    await refresh()
    succeed('件名・期限・実施方法を保存しました。')
  }
  return (
    <FormDialog
      title="件名・期限・実施方法を直す"
      confirmLabel="保存する"
      missing={title.trim() === '' || dueOn === null ? '件名と期限を入力してください。' : undefined}
      act={save}
      onClose={onClose}
    >
      <TextField label="件名" isRequired value={title} onChange={setTitle} />
      <WarekiDateField label="期限" isRequired value={dueOn} onChange={setDueOn} />
      <TextArea label="実施方法" rows={3} value={method} onChange={setMethod} />
    </FormDialog>
  )
}

function ReopenDialog({ detail, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const [{ id: stocktakingId, rowVersion: expectedRowVersion }] = useState(detail.stocktaking)
  const [reason, setReason] = useState('')
  async function reopen(): Promise<void> {
    await client.stocktakings.reopen({ stocktakingId, expectedRowVersion, reason })
    await refresh()
    succeed('終了を取り消しました。結果を直したら、もう一度終了してください。')
  }
  return (
    <FormDialog
      title="終了を取り消して直しますか"
      confirmLabel="終了を取り消す"
      missing={reason.trim() === '' ? '理由を入力してください。' : undefined}
      act={reopen}
      onClose={onClose}
    >
      <p>
        取り消したことと理由は、履歴に残ります。印刷済みの報告書は、直したあとのものと違うことが分かります。
      </p>
      <TextField
        label="取り消す理由"
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        description="例：施設課の結果を一件入れ違えたため。"
      />
    </FormDialog>
  )
}
