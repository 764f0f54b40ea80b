import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { Badge } from '../../components/badge.tsx'

/** Where a threat comes from, and that it is not used any more. */
export function ThreatBadges({ threat }: Readonly<{ threat: ThreatRecord }>) {
  return (
    <>
      {threat.retirementReason !== null && <Badge>廃止</Badge>}
      {threat.builtInCode === null ? (
        <Badge tone="green">組合で追加</Badge>
      ) : (
        <Badge tone="blue">組み込み</Badge>
      )}
    </>
  )
}
