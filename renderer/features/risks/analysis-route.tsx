import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { AnalysisScreen } from './analysis-screen.tsx'

/** The analysis, and the part of it, that the address names. */
export function AnalysisRoute() {
  const { riskAnalysisId } = useParams({ from: '/risks/$riskAnalysisId' })
  const { tab = 'list' } = useSearch({ from: '/risks/$riskAnalysisId' })
  const navigate = useNavigate({ from: '/risks/$riskAnalysisId' })
  return (
    <AnalysisScreen
      key={riskAnalysisId}
      // an address is text; whether there is such an analysis is for the program to say
      riskAnalysisId={riskAnalysisId as RiskAnalysisId}
      tab={tab}
      // going back leaves the analysis, whatever parts were looked at
      onSelectTab={(selected) => void navigate({ search: { tab: selected }, replace: true })}
    />
  )
}
