import { Link } from '@tanstack/react-router'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import { buttonClass } from '../../components/button.tsx'
import { toOverdueWords } from '../../components/finding-columns.tsx'
import { useSession } from '../../components/session-context.tsx'

type Overdue = Readonly<{
  id: string
  number: string
  title: string
  ownerName: string | null
  dueOn: string
}>

const shownCount = 5

/** The findings past their day by name, the longest first; nothing where none is. */
export function OverdueFindings({ findings }: Readonly<{ findings: readonly Overdue[] }>) {
  const { today, may } = useSession()
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="overdue-findings" className="card border-l-8 border-l-error-2 p-4">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="overdue-findings" className="text-[1.125rem]">
          期限を過ぎた是正措置（{findings.length}件）
        </h2>
        <Link
          to={may('findings.list') ? '/findings' : '/my-findings'}
          className={buttonClass('secondary', 'small')}
        >
          すべての是正措置を見る
        </Link>
      </div>
      <ul className="divide-y divide-solid-gray-200">
        {findings.slice(0, shownCount).map((finding) => (
          <li key={finding.id} className="py-2">
            <p className="flex flex-wrap items-center gap-x-3">
              <Link
                to="/findings/$findingId"
                params={{ findingId: finding.id }}
                className="text-link font-bold"
              >
                {finding.number}
              </Link>
              <Badge tone="red">{toOverdueWords({ ...finding, state: 'notStarted' }, today)}</Badge>
              <span className="text-[0.9375rem]">
                {toWareki(finding.dueOn)}まで　担当 {finding.ownerName ?? '未定'}
              </span>
            </p>
            <p className="text-[0.9375rem] text-solid-gray-700">{finding.title}</p>
          </li>
        ))}
      </ul>
      {findings.length > shownCount && <p>ほか {findings.length - shownCount}件</p>}
    </section>
  )
}
