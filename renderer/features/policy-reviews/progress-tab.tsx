import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReviewProgressRow } from '../../../shared/contract/policy-reviews.ts'
import {
  type ProgressCell,
  progressSteps,
  toProgressCells,
  toProgressStepLabel,
} from '../../../shared/domain/policy-review/review-progress.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { reviewMessages } from './messages.ts'

type Props = Readonly<{ fiscalYear: number | null; filters: ReactNode }>

/** 経過一覧: from what was found to what was amended, a chain in each row; 未 says what to do next. */
export function ProgressTab({ fiscalYear, filters }: Props) {
  const progress = useQuery({
    ...api.policyReviews.listProgress.queryOptions({ input: { fiscalYear } }),
    staleTime: 0,
  })
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        {filters}
        <Link
          to="/reports/preview"
          search={toPreviewSearch({ kind: 'policy-review-progress', fiscalYear })}
          className={buttonClass('secondary', 'small')}
        >
          経過一覧を印刷
        </Link>
      </div>
      <QueryState query={progress} messages={reviewMessages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="この年度の経過はまだありません">
              <p>指摘を記録したり、見直しを始めたりすると、ここにつながりが出ます。</p>
            </EmptyState>
          ) : (
            <ProgressTable rows={rows} />
          )
        }
      </QueryState>
    </div>
  )
}

const columnWidths = [
  ['triggers', '30%'],
  ['review', '21%'],
  ['provisions', '21%'],
  ['comparison', '13%'],
  ['effect', '15%'],
] as const

function ProgressTable({ rows }: Readonly<{ rows: readonly ReviewProgressRow[] }>) {
  const { account } = useSession()
  const mayKnowAll = account.roles.includes('officer')
  return (
    <section aria-label="経過一覧" className="card overflow-x-auto">
      <table className="w-full min-w-[56rem] table-fixed border-collapse text-left">
        <colgroup>
          {columnWidths.map(([step, width]) => (
            <col key={step} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr className="border-b border-solid-gray-420 bg-solid-gray-50">
            {progressSteps.map((step) => (
              <th key={step} scope="col" className="px-3 py-2">
                {toProgressStepLabel(step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const cells = toProgressCells(row, { mayKnowAll })
            return (
              <tr key={toKey(row)} className="border-b border-solid-gray-200 align-top">
                {progressSteps.map((step) => (
                  <td key={step} className="px-3 py-2 text-[0.9375rem] [overflow-wrap:anywhere]">
                    <CellText cell={cells[step]} />
                    {step === 'triggers' && <FindingLinks row={row} />}
                    {step === 'review' && <ReviewLink row={row} />}
                    {step === 'provisions' && <DocumentLink row={row} />}
                    {step === 'comparison' && <ComparisonLink row={row} />}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function CellText({ cell: { text, isMissing, next } }: Readonly<{ cell: ProgressCell }>) {
  return (
    <>
      <span className="whitespace-pre-line">{isMissing && text === '未' ? <b>未</b> : text}</span>
      {next !== null && <span className="block text-key-900">次にすること：{next}</span>}
    </>
  )
}

type RowProps = Readonly<{ row: ReviewProgressRow }>

function FindingLinks({ row }: RowProps) {
  return row.triggers.flatMap(({ findingId, linkedNumber }) =>
    findingId === null
      ? []
      : [
          <Link key={findingId} to="/findings/$findingId" params={{ findingId }} className="text-link block">
            {linkedNumber} を開く
          </Link>,
        ],
  )
}

function ReviewLink({ row: { review } }: RowProps) {
  if (review === null) return null
  return (
    <Link
      to="/policy-reviews/$policyReviewId"
      params={{ policyReviewId: review.id }}
      className="text-link block"
    >
      {review.number} を開く
    </Link>
  )
}

function DocumentLink({ row: { edition } }: RowProps) {
  if (edition === null) return null
  return (
    <Link
      to="/policy-documents/$policyDocumentId"
      params={{ policyDocumentId: edition.policyDocumentId }}
      className="text-link block"
    >
      版の記録を開く
    </Link>
  )
}

function ComparisonLink({ row: { edition } }: RowProps) {
  if (edition === null || edition.beforeEditionId === null) return null
  return (
    <Link
      to="/policy-documents/$policyDocumentId/compare"
      params={{ policyDocumentId: edition.policyDocumentId }}
      search={{ before: edition.beforeEditionId, after: edition.id }}
      className="text-link block"
    >
      第{edition.beforeNumber}版と第{edition.number}版を比べる
    </Link>
  )
}

function toKey({ review, edition, triggers }: ReviewProgressRow): string {
  return [review?.id, edition?.id, triggers[0]?.findingId].join(' ')
}
