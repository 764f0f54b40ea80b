import type { ListedReview } from '../../../shared/contract/policy-reviews.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toTriggerSourceLabel } from '../../../shared/domain/policy-review/review-trigger.ts'
import { riskBands, toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import type { Column } from '../../components/data-table/column.ts'
import { ReviewBadge, RiskBadge, toReviewWords } from './review-badge.tsx'

/** The columns of the list of reviews. */
export const reviewColumns: readonly Column<ListedReview>[] = [
  {
    id: 'fiscalYear',
    heading: '年度',
    width: 7,
    text: ({ fiscalYear }) => toFiscalYearLabel(fiscalYear),
    sortValue: ({ fiscalYear }) => fiscalYear,
  },
  { id: 'number', heading: '番号', width: 10, text: ({ number }) => number },
  {
    id: 'title',
    heading: '件名',
    width: 18,
    text: ({ title }) => title,
    cell: ({ title }) => <b className="whitespace-normal">{title}</b>,
  },
  {
    id: 'triggers',
    heading: 'きっかけ',
    width: 12,
    text: ({ triggers }) => Array.from(new Set(triggers.map(toTriggerSourceLabel))).join('、'),
    cell: ({ triggers }) => (
      <span className="whitespace-normal">
        {Array.from(new Set(triggers.map(toTriggerSourceLabel))).join('、') || '未'}
      </span>
    ),
  },
  {
    id: 'risk',
    heading: 'リスク',
    width: 7,
    text: ({ highestRisk }) => (highestRisk === null ? '未' : toRiskBandLabel(highestRisk)),
    sortValue: ({ highestRisk }) => (highestRisk === null ? -1 : riskBands.indexOf(highestRisk)),
    cell: ({ highestRisk }) => <RiskBadge band={highestRisk} />,
  },
  {
    id: 'state',
    heading: '状態',
    width: 7,
    text: toReviewWords,
    cell: (review) => <ReviewBadge review={review} />,
  },
  {
    id: 'decidedOn',
    heading: '決定日',
    width: 7,
    text: ({ decidedOn }) => (decidedOn === null ? '' : toWarekiShort(decidedOn)),
    sortValue: ({ decidedOn }) => decidedOn ?? '',
  },
]
