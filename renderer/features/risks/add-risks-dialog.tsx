import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { SubjectFields } from './subject-fields.tsx'
import { ThreatChoice } from './threat-choice.tsx'
import { findMissingWish, listThreatsOfWhole, type SubjectDraft, toWantedSubjects } from './wanted-risks.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[]; onClose: () => void }>

const none: ReadonlySet<ThreatId> = new Set()

/** Adds risks by hand: whatever asset and threat somebody has in mind, though nothing proposes them. */
export function AddRisksDialog({ detail, risks, onClose }: Props) {
  const riskAnalysisId = detail.analysis.id
  const [draft, setDraft] = useState<SubjectDraft>({ kind: 'asset', assets: [], name: '' })
  const [chosen, setChosen] = useState<readonly ThreatId[]>([])
  const taken = draft.kind === 'all' ? listThreatsOfWhole(risks) : none
  const threatIds = chosen.filter((id) => !taken.has(id))
  const wanted = toWantedSubjects(draft).flatMap((subject) =>
    threatIds.map((threatId) => ({ subject, threatId })),
  )
  return (
    <AnalysisDialog
      title="リスクを加える"
      width="full"
      confirmLabel={wanted.length === 0 ? '加える' : `${wanted.length.toLocaleString('ja')}件を加える`}
      missing={findMissingWish(draft, threatIds)}
      isDirty={draft.assets.length > 0 || chosen.length > 0}
      act={() => client.riskAnalyses.addRisks({ riskAnalysisId, risks: wanted as AddedRisks })}
      toDone={({ riskIds }) => `リスクを${riskIds.length.toLocaleString('ja')}件加えました。`}
      onClose={onClose}
    >
      <p>選んだ対象と脅威の組を、一件ずつのリスクとして加えます。評価は、加えたあとにします。</p>
      <div className="grid grid-cols-2 gap-x-8">
        <SubjectFields draft={draft} onChange={setDraft} />
        <ThreatChoice chosen={threatIds} onChange={setChosen} taken={taken} />
      </div>
    </AnalysisDialog>
  )
}

// the contract's own shape has no read-only parts
type AddedRisks = Parameters<typeof client.riskAnalyses.addRisks>[0]['risks']
