import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { riskMessages } from './messages.ts'
import { RiskReasonDialog } from './risk-reason-dialog.tsx'
import { useShowRisk } from './use-risk-refresh.ts'

type Props = Readonly<{ detail: RiskDetail }>

/** Ends a risk that is no more, or takes that back. */
export function RiskActs({ detail: { risk, mayChange } }: Props) {
  const [isEnding, setIsEnding] = useState(false)
  const [target] = useState({ riskId: risk.id })
  const { succeed, fail } = useNotices()
  const show = useShowRisk()
  const restoring = useMutation({
    mutationFn: () => client.riskAnalyses.restoreRisk({ ...target, expectedRowVersion: risk.rowVersion }),
    onSuccess: async (detail) => {
      await show(detail)
      succeed(`${risk.number} の終了を取り消しました。`)
    },
    onError: (error) => fail(error, riskMessages),
  })
  if (!mayChange) return null
  if (risk.state === 'ended')
    return (
      <Button tone="secondary" isPending={restoring.isPending} onPress={() => restoring.mutate()}>
        終了を取り消す
      </Button>
    )
  return (
    <>
      <Button tone="secondary" onPress={() => setIsEnding(true)}>
        終了にする
      </Button>
      {isEnding && (
        <RiskReasonDialog
          title={`${risk.number} を終了にしますか`}
          confirmLabel="終了にする"
          label="終了にする理由"
          example="例：対象の機器をすべて廃棄し、このリスクがなくなったため。"
          act={(reason) =>
            client.riskAnalyses.endRisk({ ...target, expectedRowVersion: risk.rowVersion, reason })
          }
          done={`${risk.number} を終了にしました。`}
          onClose={() => setIsEnding(false)}
        >
          <p>
            この年度の一覧と分析書には「終了」として残り、次の年度には引き継がれません。あとから取り消せます。
          </p>
        </RiskReasonDialog>
      )}
    </>
  )
}
