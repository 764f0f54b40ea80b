import type { Duty } from '../../../shared/contract/home.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../../components/badge.tsx'
import { buttonClass } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { useSession } from '../../components/session-context.tsx'
import { dutyWords, stateWords } from './words.ts'

type Props = Readonly<{ title: string; duties: readonly Duty[] }>

/** The duties of the year in their order; the first one that is not done is the next thing to do. */
export function DutyList({ title, duties }: Props) {
  const next = duties.find(({ state }) => state === 'late') ?? duties.find(({ state }) => state !== 'done')
  return (
    <section aria-labelledby="duties" className="card overflow-hidden">
      <h2 id="duties" className="px-4 pt-3 pb-2 text-[1.125rem]">
        {title}
      </h2>
      <ul className="divide-y divide-solid-gray-200 border-t border-solid-gray-200">
        {duties.map((duty) => (
          <DutyRow key={duty.kind} duty={duty} isNext={duty === next} />
        ))}
      </ul>
    </section>
  )
}

function DutyRow({ duty, isNext }: Readonly<{ duty: Duty; isNext: boolean }>) {
  const { may } = useSession()
  const words = dutyWords[duty.kind]
  const state = stateWords[duty.state]
  return (
    <li
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3',
        isNext && 'border-l-8 border-l-key-900 bg-key-50 pl-2',
      )}
    >
      <div className="min-w-60 flex-1">
        {isNext && <p className="text-[0.9375rem] font-bold text-key-900">次にすること</p>}
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="font-bold">{words.title}</span>
          <Badge tone={state.tone}>{words.labels?.[duty.state] ?? state.label}</Badge>
          {duty.dueOn !== null && duty.state !== 'done' && (
            <span className="text-[0.9375rem]">{toWareki(duty.dueOn)}まで</span>
          )}
        </p>
        <p className="text-[0.9375rem] text-solid-gray-700">{words.description}</p>
      </div>
      {may(words.needs) && (
        <a href={`#${duty.nextStep}`} className={buttonClass(isNext ? 'primary' : 'secondary', 'small')}>
          {words.steps[duty.state]}
        </a>
      )}
    </li>
  )
}
