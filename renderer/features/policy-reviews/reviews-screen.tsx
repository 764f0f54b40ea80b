import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ListedReview } from '../../../shared/contract/policy-reviews.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { ReviewGuidance } from './guidance.tsx'
import { reviewMessages } from './messages.ts'
import { NewReviewDialog } from './new-review-dialog.tsx'
import { ProgressTab } from './progress-tab.tsx'
import { reviewColumns } from './review-columns.tsx'

/** The reviews of the policy, year by year, and how far each chain has come. */
export function PolicyReviewsScreen() {
  const { may, fiscalYear } = useSession()
  const [tab, setTab] = useState<'list' | 'progress'>('list')
  const [year, setYear] = useState(String(fiscalYear))
  const [isStarting, setIsStarting] = useState(false)
  const reviews = useQuery({ ...api.policyReviews.list.queryOptions({ input: {} }), staleTime: 0 })
  const start = may('policyReviews.create') && (
    <Button onPress={() => setIsStarting(true)}>{`${toFiscalYearLabel(fiscalYear)}の見直しを始める`}</Button>
  )
  return (
    <>
      <PageHeading
        title="見直し"
        description="方針第11条により、リスクを検討して、方針・基準・手順を改めるかどうかを決める記録です。"
        actions={start}
      />
      {may('policyReviews.create') && <ReviewGuidance />}
      <QueryState query={reviews} messages={reviewMessages}>
        {(list) => {
          const choice = <YearChoice list={list} fiscalYear={fiscalYear} year={year} onChange={setYear} />
          return (
            <Tabs
              label="見直しの内容"
              selected={tab}
              onSelect={setTab}
              items={[
                {
                  key: 'list',
                  label: '一覧',
                  content: <ReviewList list={list} year={year} filters={choice} start={start} />,
                },
                {
                  key: 'progress',
                  label: '経過一覧',
                  content: <ProgressTab fiscalYear={year === '' ? null : Number(year)} filters={choice} />,
                },
              ]}
            />
          )
        }}
      </QueryState>
      {isStarting && <NewReviewDialog fiscalYear={fiscalYear} onClose={() => setIsStarting(false)} />}
    </>
  )
}

type ChoiceProps = Readonly<{
  list: readonly ListedReview[]
  fiscalYear: number
  year: string
  onChange: (year: string) => void
}>

/** The chosen 年度 of the header is always there; others where they have a review. */
function YearChoice({ list, fiscalYear, year, onChange }: ChoiceProps) {
  const years = Array.from(new Set([fiscalYear, ...list.map((review) => review.fiscalYear)]))
  return (
    <Select
      label="年度"
      isInline
      value={year}
      onChange={onChange}
      choices={[
        { value: '', label: 'すべて' },
        ...years
          .toSorted((a, b) => b - a)
          .map((one) => ({ value: String(one), label: toFiscalYearLabel(one) })),
      ]}
    />
  )
}

type ListProps = Readonly<{
  list: readonly ListedReview[]
  year: string
  filters: ReactNode
  start: ReactNode
}>

function ReviewList({ list, year, filters, start }: ListProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label="見直しの一覧"
      rows={list.filter(({ fiscalYear }) => year === '' || String(fiscalYear) === year)}
      columns={reviewColumns}
      rowKey={({ id }) => id}
      onOpen={({ id }) =>
        void navigate({ to: '/policy-reviews/$policyReviewId', params: { policyReviewId: id } })
      }
      searchLabel="見直しを探す（番号・件名・きっかけ）"
      filters={filters}
      emptyState={
        <div className="space-y-3">
          {filters}
          <EmptyState title="この年度の見直しはまだありません" action={start}>
            <p>
              自己点検の結果が出たら、方針を変える必要があるかを検討します。変えないときも、検討した記録を残します。
            </p>
          </EmptyState>
        </div>
      }
    />
  )
}
