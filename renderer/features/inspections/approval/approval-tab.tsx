import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import { QueryState } from '../../../components/query-state.tsx'
import { Corrections } from './corrections.tsx'
import { EndedRounds } from './ended-rounds.tsx'
import { approvalMessages } from './messages.ts'
import { RoundBefore } from './round-before.tsx'
import { RoundUnderway } from './round-underway.tsx'
import { findStandingRound, listEndedRounds } from './rounds.ts'
import { SealCard } from './seal-card.tsx'
import { useDossier } from './use-dossier.ts'

/** 決裁 of an inspection: before it, underway, sealed; and the rounds that came to nothing. */
export function ApprovalTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const dossier = useDossier(inspection.id)
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

type Props = Readonly<{ inspection: Inspection; dossier: ApprovalDossier }>

function Standing({ inspection, dossier }: Props) {
  const { seal, mayCorrect } = dossier
  const round = findStandingRound(dossier)
  if (seal !== null) {
    return (
      <>
        <SealCard seal={seal} approval={round} />
        <Corrections inspectionId={inspection.id} corrections={seal.corrections} mayCorrect={mayCorrect} />
      </>
    )
  }
  if (round?.state === 'underway') return <RoundUnderway inspection={inspection} approval={round} />
  return <RoundBefore inspection={inspection} dossier={dossier} />
}
