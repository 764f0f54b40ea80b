import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { StocktakingChecked } from '../../../shared/contract/stocktakings.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { FormDialog } from './form-dialog.tsx'
import { stocktakingMessages } from './messages.ts'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{
  detail: StocktakingDetail
  unitId: UnitId | null
  checked: StocktakingChecked
  count: number
  onClose: () => void
}>

/** 確認 for all that is left: how many, in whose name; and the way back. */
export function ConfirmRestDialog({ detail, unitId, checked, count, onClose }: Props) {
  const { succeed, fail } = useNotices()
  const refresh = useStocktakingRefresh()
  const [expectedCount] = useState(count)
  const { id: stocktakingId } = detail.stocktaking
  const where = detail.units.find((unit) => unit.unitId === unitId)?.name ?? 'すべての所属'
  const undo = (batchId: string) => {
    client.stocktakings
      .undoConfirmRest({ stocktakingId, batchId })
      .then(async ({ count: undone, kept }) => {
        await refresh()
        const left =
          kept === 0 ? '' : `このうち${kept}件は台帳で変えられているため、最終確認日はそのままです。`
        succeed(`${undone.toLocaleString('ja')}件の確認を取り消しました。${left}`)
      })
      .catch((error: unknown) => fail(error, stocktakingMessages))
  }
  async function confirm(): Promise<void> {
    const done = await client.stocktakings.confirmRest({ stocktakingId, unitId, checked, expectedCount })
    await refresh()
    succeed(`${done.count.toLocaleString('ja')}件を「確認」にしました。`, () => undo(done.batchId))
  }
  const who =
    checked.basis === 'screen'
      ? `${detail.actorName}（画面）、今日`
      : `${checked.checkedBy}（紙）、${toWareki(checked.checkedOn)}`
  return (
    <FormDialog
      title="残りをすべて「確認」にしますか"
      confirmLabel={`${expectedCount.toLocaleString('ja')}件を確認にする`}
      act={confirm}
      onClose={onClose}
    >
      <p>
        {where}の未確認の情報資産 {expectedCount.toLocaleString('ja')}
        件を、台帳のとおりにあったものとして記録します。
      </p>
      <p>確認した人と日：{who}</p>
      <p>
        すでに結果を入れたものと、台帳で廃棄・廃止になっているものは変わりません。まちがえたときは、すぐ後なら元に戻せます。
      </p>
    </FormDialog>
  )
}
