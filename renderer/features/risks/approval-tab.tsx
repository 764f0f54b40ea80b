import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { Notice } from '../../components/notice.tsx'
import { ApprovalSection } from './approval-section.tsx'
import { ClosingGaps } from './closing-gaps.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** 決裁 of an analysis, which begins once it is closed. */
export function ApprovalTab({ detail, risks }: Props) {
  if (detail.analysis.state === 'closed') return <ApprovalSection detail={detail} />
  if (detail.analysis.state === 'withdrawn') return <p>取りやめになった分析のため、決裁はありません。</p>
  return (
    <div className="space-y-4">
      <Notice tone="info" title="締め切ると、決裁にかけられます">
        <p>評価・対応・受容の承認をそろえて、右上の「締め切る」を押してください。</p>
      </Notice>
      <ClosingGaps detail={detail} risks={risks} isOpen />
    </div>
  )
}
