import { toFiscalYearLabel, toFiscalYearShort } from '../calendar/fiscal-year.ts'

/** 分析中・締切済, and 取りやめ for one that was begun by mistake. */
export const analysisStates = ['open', 'closed', 'withdrawn'] as const
export type AnalysisState = (typeof analysisStates)[number]

const labels: Readonly<Record<AnalysisState, string>> = {
  open: '分析中',
  closed: '締切済',
  withdrawn: '取りやめ',
}

export function toAnalysisStateLabel(state: AnalysisState): string {
  return labels[state]
}

/** 令和8年度リスク分析. */
export function toAnalysisTitle(fiscalYear: number): string {
  return `${toFiscalYearLabel(fiscalYear)}リスク分析`
}

/** The number of a 年度's analysis: R8-リスク分析-01. */
export function toRiskAnalysisNumber(fiscalYear: number, serial: number): string {
  return `${toFiscalYearShort(fiscalYear)}-リスク分析-${String(serial).padStart(2, '0')}`
}

/** The number of a risk of an analysis: R8-リスク-001; of the second analysis of a 年度 R8-リスク2-001. */
export function toRiskNumber(fiscalYear: number, analysisSerial: number, serial: number): string {
  const round = analysisSerial === 1 ? '' : String(analysisSerial)
  return `${toFiscalYearShort(fiscalYear)}-リスク${round}-${String(serial).padStart(3, '0')}`
}
