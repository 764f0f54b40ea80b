import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { hasConcern } from '../../../shared/domain/stocktaking/arrange-items.ts'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { ConcernsTab } from './concerns-tab.tsx'
import { ItemsTab } from './items-tab.tsx'
import { stocktakingMessages } from './messages.ts'
import { ProgressTab } from './progress-tab.tsx'
import { ResultTab } from './result-tab.tsx'
import { StocktakingActs } from './stocktaking-acts.tsx'
import type { StocktakingTab } from './stocktaking-tabs.ts'
import { useItems, useStocktaking } from './use-stocktaking.ts'
import { StocktakingBadge } from './words.tsx'

/** One stocktaking: its units, its assets, what needs an eye, and its result. */
export function StocktakingScreen() {
  const params = useParams({ from: '/stocktakings/$stocktakingId' })
  // an address is text; whether there is such a stocktaking is for the program to say
  const stocktakingId = params.stocktakingId as StocktakingId
  const detail = useStocktaking(stocktakingId)
  return (
    <QueryState query={detail} messages={stocktakingMessages}>
      {(data) => <Detail key={stocktakingId} detail={data} />}
    </QueryState>
  )
}

function Detail({ detail }: Readonly<{ detail: StocktakingDetail }>) {
  const { stocktaking } = detail
  const { tab = 'progress' } = useSearch({ from: '/stocktakings/$stocktakingId' })
  const navigate = useNavigate()
  const [unitId, setUnitId] = useState<UnitId | null>(null)
  const { items, put, isComplete, error } = useItems(detail)
  const concerns = items.filter(hasConcern).length
  const select = (key: StocktakingTab) =>
    void navigate({
      to: '/stocktakings/$stocktakingId',
      params: { stocktakingId: stocktaking.id },
      search: { tab: key },
      replace: true,
    })
  return (
    <>
      <PageHeading
        back={
          <Link to="/stocktakings" className="text-link">
            棚卸しの一覧へ戻る
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {stocktaking.title}
            <StocktakingBadge stocktaking={stocktaking} />
          </span>
        }
        description={toPeriodText(stocktaking)}
        actions={<StocktakingActs detail={detail} />}
      />
      {error !== null && <Notice tone="error">{messageOf(error, stocktakingMessages)}</Notice>}
      <Tabs<StocktakingTab>
        label="棚卸しの内容"
        selected={tab}
        onSelect={select}
        items={[
          {
            ...{ key: 'progress', label: '進み具合' },
            content: (
              <ProgressTab
                detail={detail}
                onUnit={(chosen) => {
                  setUnitId(chosen)
                  select('items')
                }}
              />
            ),
          },
          {
            ...{ key: 'items', label: '一件ずつ記録' },
            content: <ItemsTab {...{ detail, items, put, isComplete, unitId }} onUnit={setUnitId} />,
          },
          {
            ...{ key: 'concerns', label: `要確認（${concerns.toLocaleString('ja')}）` },
            content: <ConcernsTab detail={detail} items={items} />,
          },
          {
            ...{ key: 'result', label: '結果と決裁' },
            content: <ResultTab detail={detail} items={items} />,
          },
        ]}
      />
    </>
  )
}

function toPeriodText({
  recordNumber,
  startedOn,
  dueOn,
  closedOn,
  cancelledOn,
  cancelReason,
}: StocktakingDetail['stocktaking']): string {
  if (cancelledOn !== null) {
    const reason = cancelReason === null ? '' : `　理由：${cancelReason}`
    return `記録番号 ${recordNumber}　開始 ${toWareki(startedOn)}　取消 ${toWareki(cancelledOn)}${reason}`
  }
  const end = closedOn === null ? `期限 ${toWareki(dueOn)}` : `終了 ${toWareki(closedOn)}`
  return `記録番号 ${recordNumber}　開始 ${toWareki(startedOn)}　${end}`
}
