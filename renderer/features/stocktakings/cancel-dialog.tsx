import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { countDone } from '../../../shared/domain/stocktaking/tally-stocktaking.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ detail: StocktakingDetail; onClose: () => void }>

/** Asks before 取消 of a stocktaking that was opened by mistake; for the reason once anything was recorded. */
export function CancelDialog({ detail, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const [{ id: stocktakingId, rowVersion: expectedRowVersion, fiscalYear, counts }] = useState(
    detail.stocktaking,
  )
  const [reason, setReason] = useState('')
  const signed = detail.units.filter(({ signedOn }) => signedOn !== null).length
  const needsReason = countDone(counts) > 0 || signed > 0
  async function cancel(): Promise<void> {
    await client.stocktakings.cancel({ stocktakingId, expectedRowVersion, reason })
    await refresh()
    succeed(`棚卸しを取り消しました。${toFiscalYearLabel(fiscalYear)}の棚卸しを、一覧から始め直せます。`)
  }
  return (
    <FormDialog
      title="この棚卸しを取り消しますか"
      confirmLabel="棚卸しを取り消す"
      missing={needsReason && reason.trim() === '' ? '理由を入力してください。' : undefined}
      act={cancel}
      onClose={onClose}
    >
      <p>
        誤って始めた棚卸しをやめます。記録は「取消」として一覧に残り、結果を入れたり終了したりはできなくなります。元には戻せません。
      </p>
      {needsReason && <p>{toRecordedText(countDone(counts), signed)}</p>}
      <TextField
        label="取り消す理由"
        isRequired={needsReason}
        autoFocus
        value={reason}
        onChange={setReason}
        description="例：年度をまちがえて始めたため。"
      />
    </FormDialog>
  )
}

function toRecordedText(results: number, signed: number): string {
  const recorded = [
    ...(results > 0 ? [`結果が${results.toLocaleString('ja')}件`] : []),
    ...(signed > 0 ? [`所属長の押印が${signed.toLocaleString('ja')}件`] : []),
  ]
  return `すでに${recorded.join('、')}記録されています。最終確認日など、台帳に書き込んだことはそのまま残ります。`
}
