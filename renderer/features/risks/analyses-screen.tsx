import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { api } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { toAnalysisColumns } from './analysis-columns.tsx'
import { RiskGuidance } from './guidance.tsx'
import { riskMessages } from './messages.ts'
import { OpenDialog } from './open-dialog.tsx'

/** The risk analyses of the body, one a 年度. */
export function RiskAnalysesScreen() {
  const { may, fiscalYear } = useSession()
  const [isOpening, setIsOpening] = useState(false)
  const analyses = useQuery({ ...api.riskAnalyses.list.queryOptions({ input: {} }), staleTime: 0 })
  const isStanding = analyses.data?.some((one) => one.fiscalYear === fiscalYear && one.state !== 'withdrawn')
  return (
    <>
      <PageHeading
        title="リスク分析"
        description="基本方針第11条により、情報資産にどんな脅威があるかを年度ごとに評価し、対応を決める記録です。"
        actions={
          <>
            {may('riskAnalyses.settings') && (
              <Link to="/risks/settings" className={buttonClass('secondary')}>
                分析の方法の設定
              </Link>
            )}
            {may('riskAnalyses.open') && isStanding === false && (
              <Button onPress={() => setIsOpening(true)}>{`${toAnalysisTitle(fiscalYear)}を始める`}</Button>
            )}
          </>
        }
      />
      {may('riskAnalyses.open') && <RiskGuidance />}
      <QueryState query={analyses} messages={riskMessages}>
        {(list) => <AnalysisList list={list} onStart={() => setIsOpening(true)} />}
      </QueryState>
      {isOpening && <OpenDialog fiscalYear={fiscalYear} onClose={() => setIsOpening(false)} />}
    </>
  )
}

type Props = Readonly<{ list: readonly ListedAnalysis[]; onStart: () => void }>

function AnalysisList({ list, onStart }: Props) {
  const navigate = useNavigate()
  const { may, fiscalYear } = useSession()
  return (
    <DataTable
      label="リスク分析の一覧"
      rows={list}
      columns={toAnalysisColumns(list)}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/risks/$riskAnalysisId', params: { riskAnalysisId: id } })}
      emptyState={
        <EmptyState
          title="まだリスク分析がありません"
          action={
            may('riskAnalyses.open') && (
              <Button onPress={onStart}>{`${toFiscalYearLabel(fiscalYear)}の分析を始める`}</Button>
            )
          }
        >
          <p>始めると、登録してある脅威が一つずつリスクとして並び、自己点検の結果から評価の案が入ります。</p>
          <p>案をもとに評価し、「高」のリスクから対応を決めます。</p>
        </EmptyState>
      }
    />
  )
}
