import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { AnalysisReasonDialog } from './analysis-reason-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ReportButton } from './report-button.tsx'

type Asked = 'close' | 'reopen' | 'withdraw'
type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** What can be done with an analysis as a whole. */
export function AnalysisActs({ detail, risks }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { analysis, mayChange, mayReopen } = detail
  return (
    <>
      {mayChange && (
        <Button tone="plain" onPress={() => setAsked('withdraw')}>
          取りやめる
        </Button>
      )}
      {mayReopen && (
        <Button tone="secondary" onPress={() => setAsked('reopen')}>
          締切を取り消して直す
        </Button>
      )}
      {analysis.state !== 'withdrawn' && <ReportButton detail={detail} />}
      {mayChange && <Button onPress={() => setAsked('close')}>締め切る</Button>}
      {asked === 'close' && <CloseDialog detail={detail} risks={risks} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog detail={detail} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog detail={detail} onClose={close} />}
    </>
  )
}

type DialogProps = Readonly<{ detail: RiskAnalysisDetail; onClose: () => void }>

function ReopenDialog({ detail, onClose }: DialogProps) {
  return (
    <AnalysisReasonDialog
      detail={detail}
      title="締切を取り消して直しますか"
      confirmLabel="締切を取り消す"
      label="取り消す理由"
      example="例：評価を一つ間違えていたため。"
      act={(input) => client.riskAnalyses.reopen(input)}
      toDone={({ number }) => `${number} の締切を取り消しました。直してから、もう一度締め切ってください。`}
      onClose={onClose}
    >
      <p>評価や対応を直せるようになります。すでに印刷したリスク分析書は、古いものになります。</p>
    </AnalysisReasonDialog>
  )
}

function WithdrawDialog({ detail, onClose }: DialogProps) {
  return (
    <AnalysisReasonDialog
      detail={detail}
      title={`${detail.analysis.number} を取りやめますか`}
      confirmLabel="取りやめる"
      label="取りやめる理由"
      example="例：年度を間違えて始めたため。"
      act={(input) => client.riskAnalyses.withdraw(input)}
      toDone={({ number }) => `${number} を取りやめました。`}
      onClose={onClose}
    >
      <p>
        一覧に「取りやめ」として残り、理由が記録されます。元に戻すことはできません。同じ年度の分析は、もう一度始められます。
      </p>
    </AnalysisReasonDialog>
  )
}
