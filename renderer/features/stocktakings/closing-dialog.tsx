import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ detail: StocktakingDetail; onClose: () => void }>

/** Ends the stocktaking; what nobody looked at is told by unit, and a reason is asked for. */
export function ClosingDialog({ detail, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const [{ id: stocktakingId, rowVersion, counts }] = useState(detail.stocktaking)
  const [closedOn, setClosedOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [isTold, setIsTold] = useState(false)
  const left = counts.none
  async function close(): Promise<void> {
    if (closedOn === null) return
    const target = { stocktakingId, expectedRowVersion: rowVersion }
    const { title } = await client.stocktakings.close({ ...target, closedOn, acknowledged: left, reason })
    await refresh()
    succeed(`「${title}」を終了しました。「結果と決裁」で、報告書を印刷し、決裁にかけられます。`)
  }
  return (
    <FormDialog
      title="棚卸しを終了しますか"
      confirmLabel="終了する"
      tone="danger"
      missing={findMissing({ closedOn, left, isTold, reason })}
      act={close}
      onClose={onClose}
    >
      <p>終了すると、結果は変えられなくなります。決裁にかける前なら、理由を書いて取り消せます。</p>
      <WarekiDateField label="終了日" isRequired value={closedOn} onChange={setClosedOn} />
      <Remainders detail={detail} />
      {left > 0 && (
        <>
          <Checkbox
            label={`未確認が${left.toLocaleString('ja')}件残ることを確かめました`}
            isSelected={isTold}
            onChange={setIsTold}
          />
          <TextArea
            label="未確認を残して終了する理由"
            isRequired
            rows={2}
            value={reason}
            onChange={setReason}
            description="報告書に印刷されます。"
          />
        </>
      )}
    </FormDialog>
  )
}

/** What is left by unit, what was not found, and which papers bear no seal. */
function Remainders({ detail: { units, stocktaking } }: Readonly<{ detail: StocktakingDetail }>) {
  const unfinished = units.filter(({ counts }) => counts.none > 0)
  const unsigned = units.filter(({ signedOn }) => signedOn === null)
  const { notFound } = stocktaking.counts
  return (
    <ul className="list-disc space-y-1 pl-6">
      {unfinished.map(({ unitId, name, counts }) => (
        <li key={unitId}>
          {name}：未確認 {counts.none.toLocaleString('ja')}件
        </li>
      ))}
      {notFound > 0 && <li>不明 {notFound.toLocaleString('ja')}件は、次の年度の棚卸しに引き継がれます。</li>}
      {unsigned.length > 0 && <li>押印の記録がない所属：{unsigned.map(({ name }) => name).join('、')}</li>}
    </ul>
  )
}

type Filled = Readonly<{ closedOn: string | null; left: number; isTold: boolean; reason: string }>

function findMissing({ closedOn, left, isTold, reason }: Filled): string | undefined {
  if (closedOn === null) return '終了日を入力してください。'
  if (left > 0 && !isTold) return '未確認の数を確かめて、印を付けてください。'
  return left > 0 && reason.trim() === '' ? '理由を入力してください。' : undefined
}
