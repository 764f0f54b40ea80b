import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import { findStandingRound } from '../../../components/approval/rounds.ts'
import { Badge } from '../../../components/badge.tsx'

type Props = Readonly<{ inspection: Inspection; dossier: ApprovalDossier | undefined }>

/** How far an inspection has come: 実施中, 締切済み, 決裁中 or 決裁済（封印）. */
export function StateBadge({ inspection, dossier }: Props) {
  if (inspection.state === 'open') return <Badge tone="blue">実施中</Badge>
  if (dossier === undefined) return null
  if (dossier.seal !== null) return <Badge tone="green">決裁済（封印）</Badge>
  if (findStandingRound(dossier) !== undefined) return <Badge tone="yellow">決裁中</Badge>
  return <Badge tone="neutral">締切済み</Badge>
}
