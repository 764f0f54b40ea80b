import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { Button } from '../../components/button.tsx'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { useRowSelection } from '../../components/data-table/use-row-selection.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import { AddRisksDialog } from './add-risks-dialog.tsx'
import { BulkRatingDialog } from './bulk-rating-dialog.tsx'
import { BulkTreatmentDialog } from './bulk-treatment-dialog.tsx'
import { ClosingGaps } from './closing-gaps.tsx'
import { FilterPane } from './filter-pane.tsx'
import { ListActs } from './list-acts.tsx'
import { QuickKeys, QuickStatus } from './quick-line.tsx'
import { RatingReasonDialog } from './rating-reason-dialog.tsx'
import { useRiskView } from './risk-view.ts'
import { useQuickRating } from './use-quick-rating.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** 一覧: the matrix and the filters at the left, the risks at the right. */
export function ListTab({ detail, risks }: Props) {
  const navigate = useNavigate()
  const state = useRiskView(detail, risks)
  const { view, change, columns, shown } = state
  const selection = useRowSelection(shown)
  const quick = useQuickRating(detail)
  const [open, setOpen] = useState<'rate' | 'treat' | 'add' | null>(null)
  const adding = open === 'add' && <AddRisksDialog {...{ detail, risks }} onClose={() => setOpen(null)} />
  if (risks.length === 0)
    return (
      <>
        <NoRisks onAdd={detail.mayChange ? () => setOpen('add') : undefined} />
        {adding}
      </>
    )
  const standing = risks.filter(({ state: at }) => at === 'active').length
  return (
    <>
      <ClosingGaps detail={detail} risks={risks} onNarrow={(gap) => state.filterBy({ gap })} />
      <div className="flex flex-wrap items-start gap-4">
        <FilterPane
          detail={detail}
          risks={risks}
          filters={view.filters}
          onChange={(filters) => change({ filters })}
        />
        <section aria-label="リスクの一覧と操作" className="min-w-[40rem] flex-1">
          <div className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2">
            <div className="w-72 max-w-full">
              <TextField
                label="リスクを探す（番号・対象・脅威・対応）"
                type="search"
                value={view.search}
                onChange={(search) => change({ search })}
              />
            </div>
            <ListActs
              detail={detail}
              count={`${standing.toLocaleString('ja')}件中 ${shown.length.toLocaleString('ja')}件を表示`}
              said={<QuickStatus quick={quick} method={detail.analysis.method} />}
              selected={selection.selected}
              onRate={() => setOpen('rate')}
              onTreat={() => setOpen('treat')}
              onClear={selection.clear}
              onAdd={() => setOpen('add')}
            />
          </div>
          <TableGrid
            label="リスクの一覧"
            rows={shown}
            columns={columns}
            rowKey={({ id }) => id}
            sorting={view.sorting}
            onSort={(sorting) => change({ sorting })}
            onOpen={({ id }) =>
              void navigate({
                to: '/risks/$riskAnalysisId/$riskId',
                params: { riskAnalysisId: detail.analysis.id, riskId: id },
              })
            }
            selection={selection}
            viewKey={state.viewKey}
            maxHeight="max(18rem, calc(100vh - 21rem))"
            rowRem={3.25}
            onRowKey={quick.onRowKey}
          />
          {shown.length === 0 && (
            <p className="card rounded-t-none border-t-0 p-4">
              当てはまるリスクがありません。探す言葉を短くするか、しぼり込みを解いてください。
            </p>
          )}
          <QuickKeys quick={quick} />
        </section>
      </div>
      {adding}
      {open === 'rate' && (
        <BulkRatingDialog detail={detail} risks={selection.selected} onClose={() => setOpen(null)} />
      )}
      {open === 'treat' && (
        <BulkTreatmentDialog detail={detail} risks={selection.selected} onClose={() => setOpen(null)} />
      )}
      {quick.asked !== null && (
        <RatingReasonDialog {...quick.asked} detail={detail} onClose={quick.stopAsking} />
      )}
    </>
  )
}

function NoRisks({ onAdd }: Readonly<{ onAdd: (() => void) | undefined }>) {
  return (
    <EmptyState
      title="リスクがまだありません"
      action={onAdd !== undefined && <Button onPress={onAdd}>リスクを加える</Button>}
    >
      <p>
        「提案」を開き、取り上げる脅威と情報資産の組を選んでください。脅威が一つもないときは、先に「脅威」の一覧を読み込みます。
      </p>
    </EmptyState>
  )
}
