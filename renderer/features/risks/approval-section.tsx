import { useState } from 'react'
import type { Approval, ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ApprovalWords } from '../../components/approval/approval-words.ts'
import { EndedRounds } from '../../components/approval/ended-rounds.tsx'
import { approvalMessages } from '../../components/approval/messages.ts'
import { RoundUnderway } from '../../components/approval/round-underway.tsx'
import { findStandingRound, listEndedRounds } from '../../components/approval/rounds.ts'
import { SealCard } from '../../components/approval/seal-card.tsx'
import { useDossier } from '../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../components/approval-frame.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ReportButton } from './report-button.tsx'
import { RequestDialog } from './request-dialog.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail }>

const words: ApprovalWords = {
  paper: 'リスク分析書',
  sendBackExample: '例：委託先のリスクの評価が低すぎるため。',
  withdrawExample: '例：リスクを一つ評価し直すため。',
}

/** 決裁 of a closed analysis: before it, underway, sealed; and the rounds that came to nothing. */
export function ApprovalSection({ detail }: Props) {
  const dossier = useDossier({ kind: 'riskAnalysis', id: detail.analysis.id })
  return (
    <QueryState query={dossier} messages={approvalMessages}>
      {(loaded) => (
        // the focus comes here when an act has taken its own button away
        <div tabIndex={-1} className="focus-silent space-y-5">
          <Standing detail={detail} dossier={loaded} />
          <EndedRounds rounds={listEndedRounds(loaded)} />
        </div>
      )}
    </QueryState>
  )
}

type StandingProps = Props & Readonly<{ dossier: ApprovalDossier }>

function Standing({ detail, dossier }: StandingProps) {
  const round = findStandingRound(dossier)
  if (dossier.seal !== null)
    return (
      <SealCard
        seal={dossier.seal}
        approval={round}
        fingerprintWords={`記録の指紋は、${words.paper}に印刷されるものと同じです。`}
      >
        <p>
          誤りが見つかったときは、次の年度の分析で評価し直し、そこに書きます。この記録は、そのまま残ります。
        </p>
      </SealCard>
    )
  if (round?.state === 'underway')
    return (
      <RoundUnderway dossier={dossier} approval={round} words={words}>
        <ReportButton detail={detail} tone="secondary" />
      </RoundUnderway>
    )
  return <RoundBefore detail={detail} dossier={dossier} />
}

function RoundBefore({ detail, dossier }: StandingProps) {
  const { boxTitles, mayRequest } = dossier
  const [isAsking, setIsAsking] = useState(false)
  const [last] = listEndedRounds(dossier)
  return (
    <section aria-label="決裁" className="card space-y-3 p-5">
      <h2 className="text-[1.25rem]">{last === undefined ? 'まだ' : '今は'}決裁にかけていません</h2>
      {last !== undefined && <LastEnd round={last} />}
      {boxTitles.length === 0 ? (
        <Notice tone="warning" title="決裁欄がまだ決まっていません">
          <p>「設定」で、決裁欄の職名と署名する人を決めると、決裁にかけられます。</p>
        </Notice>
      ) : (
        <ApprovalFrame
          label="これからの決裁欄（上の職から順に）"
          isSmall
          boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
        />
      )}
      {mayRequest && boxTitles.length > 0 && <Button onPress={() => setIsAsking(true)}>決裁にかける</Button>}
      {isAsking && (
        <RequestDialog analysis={detail.analysis} boxTitles={boxTitles} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}

/** Why the last round came to nothing, so that it is mended before the next. */
function LastEnd({ round }: Readonly<{ round: Approval }>) {
  const verb = round.state === 'sentBack' ? '差し戻しました' : '取り下げました'
  return (
    <Notice tone="warning" title={`${round.endedBy ?? ''}さんが${verb}`}>
      <p>理由：{round.reason}</p>
      <p>内容を直すときは「締切を取り消して直す」、直すところがないときは、もう一度決裁にかけます。</p>
    </Notice>
  )
}
