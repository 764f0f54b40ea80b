import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { rollOverMarks } from '../../../shared/domain/inspection/roll-over.ts'
import { rosterMarks } from '../../../shared/domain/inspection/roster-roll-over.ts'
import { questionMarkWords, rosterMarkWords } from '../../components/roll-over-words.ts'
import type { Plan, PlannedPerson } from './plan.ts'

type Props = Readonly<{ plan: Plan; proposal: OpeningProposal; chosen: readonly PlannedPerson[] }>

/** Last step: what will be opened, to be read once more. */
export function PlanSummary({ plan, proposal, chosen }: Props) {
  const rows = listRows(plan, proposal, chosen)
  return (
    <div className="card max-w-[48rem] p-5">
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
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

function listRows(
  plan: Plan,
  { questions, roster, left, previous }: OpeningProposal,
  chosen: Props['chosen'],
) {
  const leftOutCount = roster.length - chosen.length
  const counts = audiences
    .map((audience) => ({ audience, count: chosen.filter((one) => one.audience === audience).length }))
    .filter(({ count }) => count > 0)
    .map(({ audience, count }) => `${toAudienceLabel(audience)} ${count}人`)
  const asked = questions.filter(({ mark }) => mark !== 'retired').length
  const hasPrevious = previous !== null
  const questionMarks = toCounts(questions, rollOverMarks, (mark) => questionMarkWords[mark].word)
  const people = toCounts(chosen, rosterMarks, (mark) => rosterMarkWords[mark].word)
  return [
    ['年度', toFiscalYearLabel(plan.fiscalYear)],
    [
      '引き継ぎ元',
      previous === null ? 'なし（はじめて）' : `${toFiscalYearLabel(previous.fiscalYear)}の自己点検`,
    ],
    ['題名', plan.title],
    ['期間', `${toDate(plan.openedOn)} から ${toDate(plan.dueOn)} まで`],
    ['所属長の確認', plan.requiresConfirmation ? '提出された点検票を、所属長が確認する' : 'しない'],
    ['目的', plan.purpose === '' ? '（なし）' : plan.purpose],
    ['設問', `${asked}問${hasPrevious ? `（${questionMarks}）` : ''}`],
    ['対象', `${counts.join('、')}（点検票 ${chosen.length}枚）${hasPrevious ? `\n${people}` : ''}`],
    ['外した人', leftOutCount === 0 ? 'なし' : `点検票 ${leftOutCount}枚`],
    ...(left.length === 0 ? [] : [['前回だけの対象', `点検票 ${left.length}枚`] as const]),
  ] as const
}

function toCounts<Mark extends string>(
  items: readonly Readonly<{ mark: Mark }>[],
  marks: readonly Mark[],
  toWord: (mark: Mark) => string,
): string {
  return marks
    .map((mark) => ({ mark, count: items.filter((item) => item.mark === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${toWord(mark)} ${count}`)
    .join('・')
}

function toDate(date: string | null): string {
  return date === null ? '' : toWareki(date)
}
