import type { InspectionId } from '../../../../shared/domain/id/branded-id.ts'
import { findStandingRound } from '../../../components/approval/rounds.ts'
import { useDossier } from '../../../components/approval/use-dossier.ts'

/** Says beside the findings that what is changed now does not go with the 決裁 any more. */
export function FindingsNotice({ inspectionId }: Readonly<{ inspectionId: InspectionId }>) {
  const dossier = useDossier({ kind: 'inspection', id: inspectionId })
  if (dossier.data === undefined || findStandingRound(dossier.data) === undefined) return null
  return (
    <p className="card px-5 py-3">
      決裁の対象は、決裁にかけたときの指摘です。そのあとに作ったり直したりした内容は入りません。是正措置は、このまま進められます。
    </p>
  )
}
