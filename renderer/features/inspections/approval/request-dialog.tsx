import { useQuery } from '@tanstack/react-query'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import { api, client } from '../../../api/client.ts'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { useDossierAct } from '../../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../../components/approval-frame.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { messageOf } from '../../../components/messages.ts'
import { useNotices } from '../../../components/notices.tsx'

type Props = Readonly<{ inspection: Inspection; boxTitles: readonly string[]; onClose: () => void }>

/** Lays the inspection before the approvers, after saying what goes with it. */
export function RequestDialog({ inspection, boxTitles, onClose }: Props) {
  const { succeed } = useNotices()
  const record = { kind: 'inspection', id: inspection.id } as const
  const requesting = useDossierAct({
    record,
    act: () => client.approvals.request({ record, expectedRowVersion: inspection.rowVersion }),
    onDone: () => {
      succeed('決裁にかけました。下の職から順に署名します。紙で受けるときは、結果報告書を印刷してください。')
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
          「{inspection.title}」の記録を、次の決裁欄の下の職（右）から順に、署名か紙の押印で決裁します。
        </li>
        <FindingsWords inspection={inspection} />
        <li>
          決裁のあいだ、記録は変えられません。直すときは、差し戻すか取り下げて、締切を取り消してから直します。
        </li>
        <li>結果報告書を印刷して、紙の決裁欄に押印することもできます。</li>
      </ul>
      <ApprovalFrame
        label="決裁欄（上の職から順に）"
        isSmall
        boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
      />
    </ConfirmDialog>
  )
}

/** The findings go with the record as they stand now; what was not made a finding yet is named. */
function FindingsWords({ inspection }: Readonly<{ inspection: Inspection }>) {
  const input = { inspectionId: inspection.id }
  const findings = useQuery(api.findings.list.queryOptions({ input }))
  const candidates = useQuery(api.findings.listCandidates.queryOptions({ input }))
  const count = findings.data?.filter(({ state }) => state !== 'withdrawn').length
  const left = candidates.data?.length ?? 0
  return (
    <li>
      指摘と是正措置{count === undefined ? '' : `（${count}件）`}は、今の内容がいっしょに決裁にかかります。
      {left > 0 && (
        <b>指摘にしていない回答が{left}問残っています。指摘にするときは、先に「指摘」で作ってください。</b>
      )}
    </li>
  )
}
