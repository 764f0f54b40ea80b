import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import { client } from '../../../api/client.ts'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { Button } from '../../../components/button.tsx'
import { messageOf } from '../../../components/messages.ts'
import { Notice } from '../../../components/notice.tsx'
import { useNotices } from '../../../components/notices.tsx'
import { ReasonDialog } from '../../../components/reason-dialog.tsx'
import { useInspectionRefresh } from '../use-inspection.ts'

/** Opens a closed inspection again to mend it, as long as nobody approves it and it is not sealed. */
export function ReopenButton({ inspection }: Readonly<{ inspection: Inspection }>) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button tone="secondary" onPress={() => setIsAsking(true)}>
        締切を取り消して直す
      </Button>
      {isAsking && <ReopenDialog inspection={inspection} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function ReopenDialog({ inspection, onClose }: Readonly<{ inspection: Inspection; onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useInspectionRefresh()
  const reopening = useMutation({
    mutationFn: (reason: string) =>
      client.inspections.reopen({
        inspectionId: inspection.id,
        expectedRowVersion: inspection.rowVersion,
        reason,
      }),
    onSuccess: async () => {
      await refresh()
      succeed('締切を取り消しました。直したあと、もう一度締め切ってください。')
      onClose()
    },
  })
  return (
    <ReasonDialog
      title="締切を取り消して直しますか"
      reasonLabel="締切を取り消す理由"
      example="例：提出し忘れの点検票が見つかったため。"
      confirmLabel="締切を取り消す"
      tone="danger"
      isPending={reopening.isPending}
      problem={reopening.isError ? messageOf(reopening.error, approvalMessages) : undefined}
      onConfirm={(reason) => reopening.mutate(reason)}
      onClose={onClose}
    >
      <p>「{inspection.title}」を実施中に戻します。点検票を直したあと、もう一度締め切ります。</p>
      <Notice tone="warning" title="印刷した結果報告書は使えなくなります">
        <p>
          これまでに印刷した結果報告書は、直したあとの記録と合わなくなります。配ったものがあれば回収し、締め切ったあとに印刷し直してください。
        </p>
      </Notice>
    </ReasonDialog>
  )
}
