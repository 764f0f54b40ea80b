import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Stocktaking } from '../../../shared/contract/stocktaking-values.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { countAll, countDone } from '../../../shared/domain/stocktaking/tally-stocktaking.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { stocktakingMessages } from './messages.ts'
import { OpeningDialog } from './opening-dialog.tsx'
import { StocktakingBadge, toCountsText } from './words.tsx'

/** 棚卸し: one each 年度. */
export function StocktakingsScreen() {
  const list = useQuery({ ...api.stocktakings.list.queryOptions({ input: {} }), staleTime: 0 })
  const [isOpening, setIsOpening] = useState(false)
  const mayOpen =
    list.data?.mayChange === true && !list.data.stocktakings.some(({ state }) => state === 'open')
  return (
    <>
      <PageHeading
        title="棚卸し"
        description="年に一度、台帳の情報資産が実際にあるかを、所属ごとに確かめる記録です。画面でも紙でもできます。"
        actions={mayOpen && <Button onPress={() => setIsOpening(true)}>棚卸しを始める</Button>}
      />
      <QueryState query={list} messages={stocktakingMessages}>
        {({ stocktakings, activeAssets }) => (
          <>
            <YearList stocktakings={stocktakings} activeAssets={activeAssets} />
            {isOpening && <OpeningDialog activeAssets={activeAssets} onClose={() => setIsOpening(false)} />}
          </>
        )}
      </QueryState>
    </>
  )
}

type ListProps = Readonly<{ stocktakings: readonly Stocktaking[]; activeAssets: number }>

function YearList({ stocktakings, activeAssets }: ListProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label="棚卸しの一覧"
      rows={stocktakings}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) =>
        void navigate({ to: '/stocktakings/$stocktakingId', params: { stocktakingId: id } })
      }
      emptyState={
        <EmptyState title="まだ棚卸しをしていません">
          <p>
            {activeAssets === 0
              ? '先に、情報資産台帳に情報資産を登録してください。登録したものが、棚卸しの対象になります。'
              : '「棚卸しを始める」を押すと、利用中の情報資産がすべて対象に入ります。所属ごとの用紙を印刷して、紙で回すこともできます。'}
          </p>
        </EmptyState>
      }
    />
  )
}

const columns: readonly Column<Stocktaking>[] = [
  {
    ...{ id: 'fiscalYear', heading: '年度', width: 7 },
    text: ({ fiscalYear }) => toFiscalYearLabel(fiscalYear),
  },
  { id: 'recordNumber', heading: '記録番号', width: 9, text: ({ recordNumber }) => recordNumber },
  {
    ...{ id: 'state', heading: '状態', width: 6, text: ({ state }) => state },
    cell: (stocktaking) => <StocktakingBadge stocktaking={stocktaking} />,
  },
  {
    ...{ id: 'period', heading: '期間', width: 15 },
    text: toPeriodText,
  },
  {
    ...{ id: 'progress', heading: '進み具合', width: 8, align: 'right' },
    text: ({ counts }) =>
      `${countDone(counts).toLocaleString('ja')}／${countAll(counts).toLocaleString('ja')}件`,
  },
  { id: 'counts', heading: '内訳', width: 22, text: ({ counts }) => toCountsText(counts) },
]

function toPeriodText({ startedOn, closedOn, cancelledOn, dueOn }: Stocktaking): string {
  const ended = closedOn ?? cancelledOn
  return `${toWarekiShort(startedOn)}〜${ended === null ? `${toWarekiShort(dueOn)}（期限）` : toWarekiShort(ended)}`
}
