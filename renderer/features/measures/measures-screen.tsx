import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Measure } from '../../../shared/contract/measures.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isStandingMeasure } from '../../../shared/domain/measure/measure-state.ts'
import { api } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ChecksDialog } from './checks-dialog.tsx'
import { EmptyRegister, LoadBuiltInButton } from './load-built-in.tsx'
import { toMeasureColumns } from './measure-columns.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { MeasureExports } from './measure-exports.tsx'
import { useMeasureFilters } from './measure-filters.tsx'
import { measureMessages } from './messages.ts'

/** The register of measures (policy article 7), with what the chosen 年度 found of each. */
export function MeasuresScreen() {
  const { fiscalYear, may } = useSession()
  const [isAdding, setIsAdding] = useState(false)
  const measures = useQuery({
    ...api.measures.list.queryOptions({ input: { fiscalYear } }),
    staleTime: 0,
  })
  return (
    <>
      <PageHeading
        title="対策"
        description="方針が求める対策と、その担当・証拠・年度ごとの確認です。年度は画面の上で切り替えます。"
        actions={
          <>
            <Link to="/coverage" className={buttonClass('secondary')}>
              網羅状況を見る
            </Link>
            {may('measures.create') && <Button onPress={() => setIsAdding(true)}>対策を加える</Button>}
          </>
        }
      />
      <QueryState query={measures} messages={measureMessages}>
        {(list) => (list.length === 0 ? <EmptyRegister /> : <Register measures={list} />)}
      </QueryState>
      {isAdding && <MeasureDialog detail={null} onClose={() => setIsAdding(false)} />}
    </>
  )
}

function Register({ measures }: Readonly<{ measures: readonly Measure[] }>) {
  const { today, fiscalYear, may } = useSession()
  const navigate = useNavigate()
  const [isChecking, setIsChecking] = useState(false)
  const columns = useMemo(() => toMeasureColumns(today), [today])
  const { shown, filters } = useMeasureFilters(measures, today)
  const standing = measures.filter(isStandingMeasure)
  const checked = standing.filter(({ yearCheck }) => yearCheck !== null)
  const unchecked = shown.filter((one) => isStandingMeasure(one) && one.yearCheck === null)
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p>
          {toFiscalYearLabel(fiscalYear)}の確認　<b>{checked.length}</b>／{standing.length} 件
        </p>
        <div className="flex flex-wrap gap-2">
          {may('measures.loadBuiltIn') && <LoadBuiltInButton />}
          {may('measures.recordChecks') && unchecked.length > 0 && (
            <Button tone="secondary" size="small" onPress={() => setIsChecking(true)}>
              まとめて確認を記録（未確認 {unchecked.length}件）
            </Button>
          )}
          <MeasureExports />
        </div>
      </div>
      <DataTable
        label="対策の一覧"
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/measures/$measureId', params: { measureId: id } })}
        searchLabel="対策を探す（名前・内容・担当・条項）"
        filters={filters}
        maxHeight="max(16rem, calc(100vh - 22rem))"
      />
      {isChecking && <ChecksDialog measures={unchecked} onClose={() => setIsChecking(false)} />}
    </>
  )
}
