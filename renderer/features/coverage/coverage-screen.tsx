import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Coverage } from '../../../shared/contract/coverage.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { GapList } from './gap-list.tsx'
import { Legend } from './legend.tsx'

/** What of the policy and the ordinance questions and measures reach, and what is missing. */
export function CoverageScreen() {
  const { fiscalYear } = useSession()
  const coverage = useQuery({
    ...api.measures.coverage.queryOptions({ input: { fiscalYear } }),
    staleTime: 0,
  })
  return (
    <>
      <PageHeading
        title="網羅状況"
        description="方針の号と施行規則の号の組合せごとに、設問・対策・今年度の結果を数えた表です。欄を開くと中身が見えます。"
        actions={
          <>
            <Link to="/measures" className={buttonClass('secondary')}>
              対策の一覧へ
            </Link>
            <Link
              to="/reports/preview"
              search={toPreviewSearch({ kind: 'coverage-map', fiscalYear })}
              className={buttonClass('secondary')}
            >
              A3で印刷
            </Link>
          </>
        }
      />
      <QueryState query={coverage}>{(data) => <Content coverage={data} />}</QueryState>
    </>
  )
}

const inspectionWords: Readonly<Record<Coverage['inspection'], string>> = {
  none: '自己点検はまだありません。',
  open: '自己点検は途中です。提出された点検票だけを数えています。',
  closed: '自己点検は締め切られています。',
}

function Content({ coverage }: Readonly<{ coverage: Coverage }>) {
  const { total, fiscalYear, inspection } = coverage
  return (
    <div className="space-y-5">
      <p>
        {toFiscalYearLabel(fiscalYear)}　設問 <b>{total.questionCount}</b>　対策 <b>{total.measureCount}</b>
        （実施済 {total.implementedCount}）　{inspectionWords[inspection]}
      </p>
      <CoverageTable coverage={coverage} />
      <GapList gaps={coverage.gaps} />
      <Legend />
    </div>
  )
}
