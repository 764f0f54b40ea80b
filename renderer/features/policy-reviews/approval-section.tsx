import { useState } from 'react'
import type { Approval, ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
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

type Props = Readonly<{ detail: ReviewDetail }>

const words: ApprovalWords = {
  paper: '検討書',
  sendBackExample: '例：委託先の事項の検討が足りないため。',
  withdrawExample: '例：きっかけを一つ書き漏らしたため。',
}

/** 決裁 of a decided review: before it, underway, sealed; and the rounds that came to nothing. */
export function ApprovalSection({ detail }: Props) {
  const dossier = useDossier({ kind: 'policyReview', id: detail.review.id })
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
        <p>誤りが見つかったときは、新しい見直しを始めて、そこに書きます。この記録は、そのまま残ります。</p>
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
        <RequestDialog review={detail.review} boxTitles={boxTitles} onClose={() => setIsAsking(false)} />
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
      <p>内容を直すときは「決定を取り消して直す」、直すところがないときは、もう一度決裁にかけます。</p>
    </Notice>
  )
}
