import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { Button } from '../../components/button.tsx'
import { arrangeRows } from '../../components/data-table/arrange-rows.ts'
import type { Column, Sorting } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { useRowSelection } from '../../components/data-table/use-row-selection.ts'
import { useSession } from '../../components/session-context.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { hasRunOut, isAwaitingAcceptance, isTakenAsItIs } from './awaiting-acceptance.ts'
import { toRiskColumns } from './risk-columns.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** 受容の承認: what waits for somebody to take it as it is, and what was taken. */
export function AcceptanceTab({ detail, risks }: Props) {
  const { today } = detail
  const awaiting = risks.filter((risk) => isAwaitingAcceptance(risk, today))
  return (
    <div className="space-y-5">
      <Awaiting detail={detail} risks={awaiting} />
      <Accepted detail={detail} risks={risks.filter(isTakenAsItIs)} />
    </div>
  )
}

function useOpenRisk(detail: RiskAnalysisDetail) {
  const navigate = useNavigate()
  return ({ id }: ListedRisk) =>
    void navigate({
      to: '/risks/$riskAnalysisId/$riskId',
      params: { riskAnalysisId: detail.analysis.id, riskId: id },
    })
}

function Awaiting({ detail, risks }: Props) {
  const { analysis, today } = detail
  const { may } = useSession()
  const open = useOpenRisk(detail)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [accepted, setAccepted] = useState<readonly ListedRisk[] | null>(null)
  const columns = useMemo(() => toRiskColumns(analysis.method, today), [analysis.method, today])
  const rows = arrangeRows(risks, columns, '', sorting)
  const selection = useRowSelection(rows)
  const chosen = selection.selected.length === 0 ? rows : selection.selected
  const mayRecord =
    analysis.state === 'open' && may('riskAnalyses.accept') && (detail.mayAccept || detail.mayChange)
  return (
    <section aria-label="承認を待つもの" className="card space-y-2 p-5">
      <h2 className="text-[1.25rem]">承認を待つもの</h2>
      <p>
        「受容」とした「中」「高」のリスクと、対応しても「高」が残るリスクは、承認者が内容を見て、理由を付けて承認します。
      </p>
      {risks.length === 0 ? (
        <p className="font-bold">今、承認を待つものはありません。</p>
      ) : (
        <>
          {mayRecord && (
            <Button onPress={() => setAccepted(chosen)}>
              {detail.mayAccept
                ? `${toCountWords(selection.selected.length, rows.length)}を承認する`
                : `${toCountWords(selection.selected.length, rows.length)}の紙の承認を記録する`}
            </Button>
          )}
          <TableGrid
            label="承認を待つリスク"
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            sorting={sorting}
            onSort={setSorting}
            onOpen={open}
            selection={selection}
            viewKey={JSON.stringify(sorting)}
            maxHeight="22rem"
            rowRem={3.5}
          />
        </>
      )}
      {accepted !== null && (
        <AcceptDialog
          analysis={analysis}
          mayAccept={detail.mayAccept}
          risks={accepted}
          onClose={() => setAccepted(null)}
        />
      )}
    </section>
  )
}

function toCountWords(selected: number, all: number): string {
  return selected === 0 ? `${all}件すべて` : `選んだ${selected}件`
}

function Accepted({ detail, risks }: Props) {
  const open = useOpenRisk(detail)
  const columns = useMemo(() => toAcceptedColumns(detail), [detail])
  return (
    <section aria-label="承認されたもの" className="card space-y-2 p-5">
      <h2 className="text-[1.25rem]">承認されたもの</h2>
      <DataTable
        label="承認されたリスク"
        rows={risks}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={open}
        maxHeight="22rem"
        emptyState={<p>まだありません。</p>}
      />
    </section>
  )
}

function toAcceptedColumns({ analysis, today }: RiskAnalysisDetail): readonly Column<ListedRisk>[] {
  return [
    ...toRiskColumns(analysis.method, today).filter(({ id }) => ['number', 'subject', 'score'].includes(id)),
    {
      id: 'acceptedOn',
      heading: '承認した日',
      width: 8,
      text: ({ acceptedOn }) => (acceptedOn === null ? '' : toWarekiShort(acceptedOn)),
      sortValue: ({ acceptedOn }) => acceptedOn ?? '',
    },
    { id: 'acceptedBy', heading: '承認した人', width: 10, text: ({ acceptedBy }) => acceptedBy ?? '' },
    {
      id: 'acceptedUntil',
      heading: '承認の期限',
      width: 10,
      text: (risk) => toUntilWords(risk, today),
      sortValue: ({ acceptedUntil }) => acceptedUntil ?? '9999',
    },
  ]
}

function toUntilWords(risk: ListedRisk, today: string): string {
  if (risk.acceptedUntil === null) return '定めなし'
  return `${toWarekiShort(risk.acceptedUntil)}${hasRunOut(risk, today) ? '（期限切れ）' : ''}`
}
