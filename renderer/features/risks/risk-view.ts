import { useDeferredValue, useMemo, useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { arrangeRows } from '../../components/data-table/arrange-rows.ts'
import type { Sorting } from '../../components/data-table/column.ts'
import { toRiskColumns } from './risk-columns.tsx'
import { filterRisks, noFilters, type RiskFilters, searchRisks, toSearchedRisks } from './risk-filters.ts'

type RiskView = Readonly<{ search: string; filters: RiskFilters; sorting: Sorting | null }>

const firstView: RiskView = { search: '', filters: noFilters, sorting: null }

// what was last shown of an analysis in this window, so that coming back from a risk shows the same list
const remembered: { analysisId: string; view: RiskView } = { analysisId: '', view: firstView }

/** What the list shows of an analysis: search, filters and order, and the rows that come of them. */
export function useRiskView({ analysis, today }: RiskAnalysisDetail, risks: readonly ListedRisk[]) {
  const [view, setView] = useState(remembered.analysisId === analysis.id ? remembered.view : firstView)
  const change = (changed: Partial<RiskView>) => {
    remembered.analysisId = analysis.id
    remembered.view = { ...view, ...changed }
    setView(remembered.view)
  }
  const { method } = analysis
  const columns = useMemo(() => toRiskColumns(method, today), [method, today])
  const searched = useMemo(() => toSearchedRisks(risks), [risks])
  const search = useDeferredValue(view.search)
  const found = useMemo(() => searchRisks(searched, search), [searched, search])
  const filtered = useMemo(
    () => filterRisks(found, view.filters, { method, today }),
    [found, view.filters, method, today],
  )
  const shown = useMemo(
    () => arrangeRows(filtered, columns, '', view.sorting),
    [filtered, columns, view.sorting],
  )
  return {
    ...{ view, change, columns, shown },
    filterBy: (part: Partial<RiskFilters>) => change({ filters: { ...view.filters, ...part } }),
    viewKey: JSON.stringify([search, view.filters, view.sorting]),
  }
}
