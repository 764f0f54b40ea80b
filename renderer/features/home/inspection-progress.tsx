import type { Inspection } from '../../../shared/contract/inspections.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'

/** How many sheets of this year's inspection have come in. */
export function InspectionProgress({ inspection }: Readonly<{ inspection: Inspection }>) {
  const { progress, state, dueOn, closedOn } = inspection
  const isClosed = state === 'closed'
  return (
    <section aria-labelledby="progress" className="card p-4">
      <div className="mb-2 flex flex-wrap items-center gap-x-3">
        <h2 id="progress" className="text-[1.125rem]">
          自己点検の進み具合
        </h2>
        <Badge tone={isClosed ? 'green' : 'blue'}>{isClosed ? '締切済' : '実施中'}</Badge>
        <span className="text-[0.9375rem]">
          {isClosed && closedOn !== null ? `${toWareki(closedOn)}に締切` : `${toWareki(dueOn)}まで`}
        </span>
      </div>
      <ProgressBar
        label="提出"
        value={progress.submitted}
        max={progress.assigned}
        valueText={`${progress.assigned}枚中${progress.submitted}枚`}
      />
      <p className="mt-2">
        回答中 {progress.answering}枚、まだ始めていない人 {progress.notStarted}枚
      </p>
    </section>
  )
}
