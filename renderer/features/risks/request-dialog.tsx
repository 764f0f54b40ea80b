import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { client } from '../../api/client.ts'
import { approvalMessages } from '../../components/approval/messages.ts'
import { useDossierAct } from '../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../components/approval-frame.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'

type Props = Readonly<{ analysis: RiskAnalysis; boxTitles: readonly string[]; onClose: () => void }>

/** Lays the closed analysis before the approvers. */
export function RequestDialog({ analysis, boxTitles, onClose }: Props) {
  const { succeed } = useNotices()
  const record = { kind: 'riskAnalysis', id: analysis.id } as const
  const requesting = useDossierAct({
    record,
    act: () => client.approvals.request({ record, expectedRowVersion: analysis.rowVersion }),
    onDone: () => {
      succeed(
        '決裁にかけました。下の職から順に署名します。紙で受けるときは、リスク分析書を印刷してください。',
      )
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
          「{toAnalysisTitle(analysis.fiscalYear)}
          」の記録を、次の決裁欄の下の職（右）から順に、署名か紙の押印で決裁します。
        </li>
        <li>
          決裁のあいだ、記録は変えられません。直すときは、差し戻すか取り下げて、締切を取り消してから直します。
        </li>
        <li>リスク分析書を印刷して、紙の決裁欄に押印することもできます。</li>
        <li>署名がそろうと、記録は封印されます。次の年度の分析は、この記録から引き継げます。</li>
      </ul>
      <ApprovalFrame
        label="決裁欄（上の職から順に）"
        isSmall
        boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
      />
    </ConfirmDialog>
  )
}
