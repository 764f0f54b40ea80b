import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import type { ApprovalWords } from '../../../components/approval/approval-words.ts'
import { EndedRounds } from '../../../components/approval/ended-rounds.tsx'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { RoundUnderway } from '../../../components/approval/round-underway.tsx'
import { findStandingRound, listEndedRounds } from '../../../components/approval/rounds.ts'
import { SealCard } from '../../../components/approval/seal-card.tsx'
import { useDossier } from '../../../components/approval/use-dossier.ts'
import { QueryState } from '../../../components/query-state.tsx'
import { Corrections } from './corrections.tsx'
import { ReportWay } from './report-way.tsx'
import { RoundBefore } from './round-before.tsx'

/** 決裁 of an inspection: before it, underway, sealed; and the rounds that came to nothing. */
export function ApprovalTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const dossier = useDossier({ kind: 'inspection', id: inspection.id })
  return (
    <QueryState query={dossier} messages={approvalMessages}>
      {(loaded) => (
        // the focus comes here when an act has taken its own button away
        <div tabIndex={-1} className="focus-silent space-y-6">
          <Standing inspection={inspection} dossier={loaded} />
          <EndedRounds rounds={listEndedRounds(loaded)} />
        </div>
      )}
    </QueryState>
  )
}

const approvalWords: ApprovalWords = {
  paper: '結果報告書',
  sendBackExample: '例：総務課の集計に誤りがあるため。',
  withdrawExample: '例：提出し忘れの点検票が見つかったため。',
}

type Props = Readonly<{ inspection: Inspection; dossier: ApprovalDossier }>

function Standing({ inspection, dossier }: Props) {
  const { seal, mayCorrect } = dossier
  const round = findStandingRound(dossier)
  if (seal !== null) {
    return (
      <>
        <SealCard
          seal={seal}
          approval={round}
          fingerprintWords="記録の指紋は、結果報告書に印刷されるものと同じです。"
        >
          <p>
            誤りが見つかったときは、下の「訂正を記録する」で、正しい内容を書き足します。もとの記録は、そのまま残ります。
          </p>
        </SealCard>
        <Corrections inspectionId={inspection.id} corrections={seal.corrections} mayCorrect={mayCorrect} />
      </>
    )
  }
  if (round?.state === 'underway') {
    return (
      <RoundUnderway dossier={dossier} approval={round} words={approvalWords}>
        <ReportWay inspectionId={inspection.id} />
      </RoundUnderway>
    )
  }
  return <RoundBefore inspection={inspection} dossier={dossier} />
}
