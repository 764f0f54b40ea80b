import { Link } from '@tanstack/react-router'
import type { ApprovableKind, ApprovableRecord } from '../../../shared/domain/approval/approvable.ts'
import { buttonClass } from '../../components/button.tsx'

type Props = Readonly<{ record: ApprovableRecord; title: string }>

/** The way from the list of what waits to the 決裁 of one record. */
export function ApprovalLink({ record, title }: Props) {
  const Way = ways[record.kind]
  return <Way id={record.id} label={`${title}の決裁へ進む`} />
}

type WayProps = Readonly<{ id: string; label: string }>

const ways: Readonly<Record<ApprovableKind, (props: WayProps) => React.ReactNode>> = {
  inspection: InspectionWay,
  edition: EditionWay,
  policyReview: PolicyReviewWay,
  riskAnalysis: RiskAnalysisWay,
  stocktaking: StocktakingWay,
}

function InspectionWay({ id, label }: WayProps) {
  return (
    <Link
      to="/inspections/$inspectionId"
      params={{ inspectionId: id }}
      search={{ tab: 'approval' }}
      className={buttonClass('primary')}
      aria-label={label}
    >
      決裁へ進む
    </Link>
  )
}

function EditionWay({ id, label }: WayProps) {
  return (
    <Link
      to="/editions/$editionId/approval"
      params={{ editionId: id }}
      className={buttonClass('primary')}
      aria-label={label}
    >
      決裁へ進む
    </Link>
  )
}

function PolicyReviewWay({ id, label }: WayProps) {
  return (
    <Link
      to="/policy-reviews/$policyReviewId"
      params={{ policyReviewId: id }}
      className={buttonClass('primary')}
      aria-label={label}
    >
      決裁へ進む
    </Link>
  )
}

function RiskAnalysisWay({ id, label }: WayProps) {
  return (
    <Link
      to="/risks/$riskAnalysisId"
      params={{ riskAnalysisId: id }}
      search={{ tab: 'approval' }}
      className={buttonClass('primary')}
      aria-label={label}
    >
      決裁へ進む
    </Link>
  )
}

function StocktakingWay({ id, label }: WayProps) {
  return (
    <Link
      to="/stocktakings/$stocktakingId"
      params={{ stocktakingId: id }}
      search={{ tab: 'result' }}
      className={buttonClass('primary')}
      aria-label={label}
    >
      決裁へ進む
    </Link>
  )
}
