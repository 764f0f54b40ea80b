import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { Plan, Proposed } from './plan.ts'

type Props = Readonly<{ plan: Plan; chosen: readonly Proposed[]; leftOutCount: number }>

/** Last step: what will be opened, to be read once more. */
export function PlanSummary({ plan, chosen, leftOutCount }: Props) {
  const counts = audiences
    .map((audience) => ({ audience, count: chosen.filter((one) => one.audience === audience).length }))
    .filter(({ count }) => count > 0)
  const rows = [
    ['年度', toFiscalYearLabel(plan.fiscalYear)],
    ['題名', plan.title],
    [
      '期間',
      `${plan.openedOn === null ? '' : toWareki(plan.openedOn)} から ${plan.dueOn === null ? '' : toWareki(plan.dueOn)} まで`,
    ],
    ['目的', plan.purpose],
    [
      '対象',
      `${counts.map(({ audience, count }) => `${toAudienceLabel(audience)} ${count}人`).join('、')}（点検票 ${chosen.length}枚）`,
    ],
    ['外した人', leftOutCount === 0 ? 'なし' : `${leftOutCount}件`],
  ] as const
  return (
    <div className="card max-w-[48rem] p-5">
      <dl className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        始めると、設問の文はこの点検のあいだ変わりません。期間と目的は、締め切るまで直せます。
      </p>
    </div>
  )
}
