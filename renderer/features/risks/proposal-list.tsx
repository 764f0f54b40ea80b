import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { toScore } from '../../../shared/domain/risk/rating.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { toProposalSource, toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { arrangeRows } from '../../components/data-table/arrange-rows.ts'
import type { Column, Sorting } from '../../components/data-table/column.ts'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { useRowSelection } from '../../components/data-table/use-row-selection.ts'
import { BandBadge, toFormulaWords } from './risk-words.tsx'
import { TakeProposalsDialog } from './take-proposals-dialog.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** The ratings the program proposes, each with where it has it from; they are taken one by one or all at once. */
export function ProposalList({ detail, risks }: Props) {
  const { method, id } = detail.analysis
  const navigate = useNavigate()
  const [isAll, setIsAll] = useState(false)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [taken, setTaken] = useState<readonly ListedRisk[] | null>(null)
  const columns = useMemo(() => toProposalColumns(method), [method])
  const proposed = useMemo(
    () => risks.filter((risk) => risk.state === 'active' && hasWholeProposal(method, risk)),
    [risks, method],
  )
  const open = proposed.filter(({ score }) => score === null)
  const rows = arrangeRows(isAll ? proposed : open, columns, '', sorting)
  const selection = useRowSelection(rows)
  return (
    <section aria-label="評価の提案" className="card space-y-2 p-5">
      <h2 className="text-[1.25rem]">評価の提案</h2>
      <p>
        提案は、プログラムが出した案です。採るまでは、だれの評価でもありません。違うと思うものは、行を開いて評価します。
      </p>
      {proposed.length === 0 ? (
        <p className="font-bold">今、そのまま採れる提案はありません。</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Checkbox label="評価が済んだものも出す" isSelected={isAll} onChange={setIsAll} />
            <span role="status">
              未評価 {open.length}件
              {selection.selected.length > 0 && `　${selection.selected.length}件を選択中`}
            </span>
            {detail.mayChange && selection.selected.length > 0 && (
              <Button tone="secondary" size="small" onPress={() => setTaken(selection.selected)}>
                選んだ{selection.selected.length}件の提案を採る
              </Button>
            )}
            {detail.mayChange && open.length > 0 && (
              <Button size="small" onPress={() => setTaken(open)}>
                未評価{open.length}件の提案をすべて採る
              </Button>
            )}
          </div>
          <TableGrid
            label="評価の提案の一覧"
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            sorting={sorting}
            onSort={setSorting}
            onOpen={(risk) =>
              void navigate({
                to: '/risks/$riskAnalysisId/$riskId',
                params: { riskAnalysisId: id, riskId: risk.id },
              })
            }
            selection={selection}
            viewKey={JSON.stringify([isAll, sorting])}
            maxHeight="24rem"
            rowRem={3.5}
          />
          {rows.length === 0 && <p>提案のあるリスクは、すべて評価が済んでいます。</p>}
        </>
      )}
      {taken !== null && <TakeProposalsDialog detail={detail} risks={taken} onClose={() => setTaken(null)} />}
    </section>
  )
}

function hasWholeProposal(method: RiskMethod, { proposal }: ListedRisk): boolean {
  return proposal !== null && toScore(method, toProposedRating(proposal)) !== null
}

function toProposalColumns(method: RiskMethod): readonly Column<ListedRisk>[] {
  const scoreOf = ({ proposal }: ListedRisk) =>
    proposal === null ? null : toScore(method, toProposedRating(proposal))
  return [
    {
      ...{ id: 'number', heading: '番号', width: 5, text: ({ number }) => number },
      cell: ({ number }) => number.split('-').at(-1),
    },
    {
      id: 'subject',
      heading: '対象・脅威',
      width: 17,
      text: ({ subjectName, threatTitle }) => `${subjectName}　${threatTitle}`,
      cell: ({ subjectName, threatTitle }) => (
        <>
          <b className="block truncate">{threatTitle}</b>
          <span className="block truncate text-[0.9375rem]">{subjectName}</span>
        </>
      ),
    },
    {
      id: 'proposal',
      heading: '提案',
      width: 6,
      text: ({ proposal }) => (proposal === null ? '' : toFormulaWords(method, toProposedRating(proposal))),
      sortValue: (risk) => scoreOf(risk)?.score ?? 0,
      cell: (risk) => {
        const score = scoreOf(risk)
        return <BandBadge band={score?.band ?? null} score={score?.score ?? null} />
      },
    },
    {
      id: 'source',
      heading: '提案のもと',
      width: 18,
      text: ({ proposal }) => (proposal === null ? '' : toProposalSource(proposal)),
      cell: ({ proposal }) => (
        <span className="block text-[0.9375rem] leading-140 whitespace-normal">
          {proposal === null ? '' : toProposalSource(proposal)}
        </span>
      ),
    },
    {
      id: 'previous',
      heading: '前の年度',
      width: 7,
      text: ({ previousBand, previousScore }) =>
        previousBand === null ? 'なし' : `${toRiskBandLabel(previousBand)} ${previousScore ?? ''}`,
      sortValue: ({ previousScore }) => previousScore ?? 0,
    },
    {
      id: 'rating',
      heading: '今の評価',
      width: 7,
      text: ({ band, score }) => (band === null ? '未評価' : `${toRiskBandLabel(band)} ${score ?? ''}`),
      sortValue: ({ score }) => score ?? 0,
    },
  ]
}
