import type { ListedAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toAnalysisStateLabel } from '../../../shared/domain/risk/analysis-state.ts'
import type { Column } from '../../components/data-table/column.ts'
import { AnalysisBadge } from './risk-words.tsx'

type Counted = 'high' | 'medium' | 'low' | 'unrated'

/** The columns of the list of analyses; each is compared with the one of the year before. */
export function toAnalysisColumns(list: readonly ListedAnalysis[]): readonly Column<ListedAnalysis>[] {
  return [
    {
      id: 'fiscalYear',
      heading: '年度',
      width: 8,
      text: ({ fiscalYear }) => toFiscalYearLabel(fiscalYear),
      sortValue: ({ fiscalYear }) => fiscalYear,
      cell: ({ fiscalYear }) => <b>{toFiscalYearLabel(fiscalYear)}</b>,
    },
    { id: 'number', heading: '番号', width: 10, text: ({ number }) => number },
    {
      id: 'state',
      heading: '状態',
      width: 7,
      text: ({ state }) => toAnalysisStateLabel(state),
      cell: (analysis) => <AnalysisBadge {...analysis} />,
    },
    toCountColumn('high', '高'),
    toCountColumn('medium', '中'),
    toCountColumn('low', '低'),
    toCountColumn('unrated', '未評価'),
    {
      id: 'change',
      heading: '前の年度から',
      width: 13,
      isSortable: false,
      text: (analysis) => toChangeWords(analysis, findBefore(list, analysis)),
    },
    {
      id: 'closedOn',
      heading: '締切日',
      width: 7,
      text: ({ closedOn }) => (closedOn === null ? '' : toWarekiShort(closedOn)),
      sortValue: ({ closedOn }) => closedOn ?? '',
    },
  ]
}

function toCountColumn(band: Counted, heading: string): Column<ListedAnalysis> {
  return {
    ...{ id: band, heading, width: band === 'unrated' ? 6 : 5, align: 'right' },
    text: ({ counts }) => `${counts[band]}件`,
    sortValue: ({ counts }) => counts[band],
  }
}

/** The analysis of an earlier 年度 that stands, the nearest. */
export function findBefore(
  list: readonly ListedAnalysis[],
  { fiscalYear }: ListedAnalysis,
): ListedAnalysis | undefined {
  return list
    .filter((one) => one.fiscalYear < fiscalYear && one.state !== 'withdrawn')
    .toSorted((one, other) => other.fiscalYear - one.fiscalYear)[0]
}

/** 高が2件減った・中が1件増えた; nothing is compared while risks are not rated. */
export function toChangeWords(analysis: ListedAnalysis, before: ListedAnalysis | undefined): string {
  if (analysis.state === 'withdrawn' || before === undefined) return '―'
  if (analysis.counts.unrated > 0) return '評価が済むと出ます'
  return [
    toDifferenceWords('高', analysis.counts.high - before.counts.high),
    toDifferenceWords('中', analysis.counts.medium - before.counts.medium),
  ].join('　')
}

function toDifferenceWords(name: string, difference: number): string {
  if (difference === 0) return `${name} 同じ`
  return `${name} ${Math.abs(difference)}件${difference > 0 ? '増' : '減'}`
}
