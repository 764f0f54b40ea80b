import { Link } from '@tanstack/react-router'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toTreatmentLabel } from '../../../shared/domain/risk/treatment.ts'
import { BandBadge } from './risk-words.tsx'

/** The same risk in the years before. */
export function YearsSection({ detail: { years } }: Readonly<{ detail: RiskDetail }>) {
  if (years.length === 0) return null
  return (
    <section aria-label="これまでの年度" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">これまでの年度</h2>
      <ul className="divide-y divide-solid-gray-200">
        {years.map((year) => (
          <li key={year.riskId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <b className="w-24">{toFiscalYearLabel(year.fiscalYear)}</b>
            <BandBadge band={year.band} score={year.score} />
            <span>対応 {year.treatment === null ? '決めていない' : toTreatmentLabel(year.treatment)}</span>
            {year.residualScore !== null && <span>残るリスクの値 {year.residualScore}</span>}
            <Link
              to="/risks/$riskAnalysisId/$riskId"
              params={{ riskAnalysisId: year.riskAnalysisId, riskId: year.riskId }}
              className="text-link"
            >
              {year.number}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
