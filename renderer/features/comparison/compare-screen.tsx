import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ComparisonViews } from './comparison-views.tsx'
import { FileButtons } from './file-buttons.tsx'
import { comparisonMessages } from './messages.ts'
import {
  type ComparableYears,
  type CompareSearch,
  toComparableYears,
  toShownYears,
  toWantedYears,
} from './search.ts'
import { YearPicker } from './year-picker.tsx'

type Props = Readonly<{ search: CompareSearch; onSearch: (search: CompareSearch) => void }>

/** The inspections of up to ten years side by side. */
export function CompareScreen({ search, onSearch }: Props) {
  const inspections = useQuery(api.inspections.list.queryOptions({ input: {} }))
  return (
    <QueryState query={inspections} messages={comparisonMessages}>
      {(list) => {
        const years = toComparableYears(list)
        const count = years.closed.length + (years.running === null ? 0 : 1)
        return count < 2 ? <TooFewYears /> : <Years years={years} search={search} onSearch={onSearch} />
      }}
    </QueryState>
  )
}

function Years({ years, search, onSearch }: Props & Readonly<{ years: ComparableYears }>) {
  const shown = toShownYears(years, search)
  const wanted = toWantedYears(shown)
  const isEnough = shown.closed.length + (shown.includesRunning ? 1 : 0) >= 2
  const comparison = useQuery({
    ...api.inspections.compareYears.queryOptions({ input: wanted }),
    enabled: isEnough,
    // the years before stay in sight until the others are counted
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Heading actions={isEnough && <FileButtons wanted={wanted} />} />
      <YearPicker
        years={years}
        shown={shown}
        onChange={({ closed, includesRunning }) =>
          onSearch({ ...search, years: [...closed], running: includesRunning })
        }
      />
      {isEnough ? (
        <QueryState query={comparison} messages={comparisonMessages}>
          {(compared) => (
            <ComparisonViews
              comparison={compared}
              view={search.view ?? 'total'}
              onView={(view) => onSearch({ ...search, view })}
            />
          )}
        </QueryState>
      ) : (
        <EmptyState title="年度を2つ以上選んでください">
          <p>上の「年度を選ぶ」で、比べたい年度に印を付けると、ここに表と図が出ます。</p>
        </EmptyState>
      )}
    </>
  )
}

function Heading({ actions }: Readonly<{ actions: ReactNode }>) {
  return (
    <PageHeading
      back={
        <Link to="/inspections" className="text-link">
          自己点検の一覧へ戻る
        </Link>
      }
      title="年度の比較"
      description="締め切った自己点検を、10年度まで並べて比べます。実施率は「できている」÷（全回答 － 該当なし）です。"
      actions={actions}
    />
  )
}

function TooFewYears() {
  return (
    <>
      <Heading actions={undefined} />
      <EmptyState
        title="比べられる年度がまだありません"
        action={
          <Link to="/inspections" className={buttonClass()}>
            自己点検を開く
          </Link>
        }
      >
        <p>
          比べるには、2年度分の自己点検が必要です。今年度の自己点検を締め切り、次の年度の自己点検を始めると、ここで比べられます。
        </p>
      </EmptyState>
    </>
  )
}
