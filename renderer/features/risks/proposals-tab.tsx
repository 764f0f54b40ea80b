import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { BaselineCard } from './baseline-card.tsx'
import { DetailProposals } from './detail-proposals.tsx'
import { ProposalList } from './proposal-list.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** 提案: what the self-inspection says, the ratings that follow from it, and what might be looked at closer. */
export function ProposalsTab({ detail, risks }: Props) {
  return (
    <div className="space-y-5">
      <BaselineCard detail={detail} />
      <ProposalList detail={detail} risks={risks} />
      {detail.mayChange && <DetailProposals detail={detail} />}
    </div>
  )
}
