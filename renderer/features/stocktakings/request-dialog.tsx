import type { Stocktaking } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { approvalMessages } from '../../components/approval/messages.ts'
import { useDossierAct } from '../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../components/approval-frame.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ stocktaking: Stocktaking; boxTitles: readonly string[]; onClose: () => void }>

/** Lays the closed stocktaking before the approvers. */
export function RequestDialog({ stocktaking, boxTitles, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const record = { kind: 'stocktaking', id: stocktaking.id } as const
  const requesting = useDossierAct({
    record,
    act: () => client.approvals.request({ record, expectedRowVersion: stocktaking.rowVersion }),
    onDone: () => {
      void refresh()
      succeed('決裁にかけました。下の職から順に署名します。紙で受けるときは、報告書を印刷してください。')
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="決裁にかけますか"
      isOpen
      confirmLabel="決裁にかける"
      onConfirm={() => requesting.mutate()}
      onClose={onClose}
      isPending={requesting.isPending}
      problem={requesting.isError ? messageOf(requesting.error, approvalMessages) : undefined}
    >
      <ul className="list-disc space-y-1 pl-6">
        <li>
          「{stocktaking.title}」の結果を、次の決裁欄の下の職（右）から順に、署名か紙の押印で決裁します。
        </li>
        <li>
          決裁のあいだ、結果は変えられません。直すときは、差し戻すか取り下げて、終了を取り消してから直します。
        </li>
        <li>報告書を印刷して、紙の決裁欄に押印することもできます。</li>
      </ul>
      <ApprovalFrame
        label="決裁欄（上の職から順に）"
        isSmall
        boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
      />
    </ConfirmDialog>
  )
}
