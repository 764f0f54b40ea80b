import { useQuery } from '@tanstack/react-query'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { api } from '../../api/client.ts'
import { classNames } from '../../components/class-names.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { CategoryChart } from './category-chart.tsx'
import { DutyList } from './duty-list.tsx'
import { FindingsToConfirm } from './findings-to-confirm.tsx'
import { InspectionProgress } from './inspection-progress.tsx'
import { MyFindings } from './my-findings.tsx'
import { MySheets } from './my-sheets.tsx'
import { OverdueFindings } from './overdue-findings.tsx'
import { WaitingApprovals } from './waiting-approvals.tsx'
import { WaitingConfirmations } from './waiting-confirmations.tsx'

/** What is due this 年度, how far it has come, and how the measures stand against last year. */
export function HomeScreen() {
  const { fiscalYear, may } = useSession()
  const home = useQuery(api.home.get.queryOptions({ input: { fiscalYear } }))
  return (
    <>
      <PageHeading title="ホーム" />
      <QueryState query={home}>
        {(data) => (
          <div
            className={classNames(
              'grid items-start gap-5',
              may('inspections.list') && '@5xl/frame:grid-cols-[minmax(0,1fr)_minmax(0,33rem)]',
            )}
          >
            <div className="space-y-5">
              <MySheets />
              <WaitingConfirmations count={data.waitingConfirmations} />
              <WaitingApprovals count={data.waitingApprovals} />
              <OverdueFindings findings={data.overdueFindings} />
              <FindingsToConfirm count={data.findingsToConfirm} />
              <MyFindings count={data.myOpenFindings} />
              {may('inspections.list') && (
                <DutyList title={`${toFiscalYearLabel(data.fiscalYear)}の仕事`} duties={data.duties} />
              )}
            </div>
            {may('inspections.list') && (
              <div className="space-y-5">
                {data.inspection !== null && <InspectionProgress inspection={data.inspection} />}
                <CategoryChart comparison={data.comparison} fiscalYear={data.fiscalYear} />
              </div>
            )}
          </div>
        )}
      </QueryState>
    </>
  )
}
