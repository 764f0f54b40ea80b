import type { Approval } from '../../../shared/contract/approvals.ts'
import { toApprovalStateLabel } from '../../../shared/domain/approval/approval-state.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki, toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { Badge } from '../badge.tsx'
import { toMethodWords } from './step-words.ts'

/** Rounds that were sent back or taken back, with the reason and how far each had come. */
export function EndedRounds({ rounds }: Readonly<{ rounds: readonly Approval[] }>) {
  if (rounds.length === 0) return null
  return (
    <section aria-label="これまでの決裁" className="max-w-[72rem]">
      <h2 className="mb-2 text-[1.25rem]">これまでの決裁</h2>
      <ul className="card divide-y divide-solid-gray-200">
        {rounds.map((round) => (
          <EndedRound key={round.id} round={round} />
        ))}
      </ul>
    </section>
  )
}

function EndedRound({ round }: Readonly<{ round: Approval }>) {
  const taken = round.steps.filter(({ method }) => method !== null).toReversed()
  return (
    <li className="space-y-1 px-5 py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <b>第{round.round}回</b>
        <Badge tone={round.state === 'sentBack' ? 'red' : 'neutral'}>
          {toApprovalStateLabel(round.state)}
        </Badge>
        <span>
          {round.endedAt !== null && toWareki(toLocalDate(round.endedAt))}　{round.endedBy}
        </span>
      </p>
      <p>理由：{round.reason}</p>
      <p className="text-[0.9375rem] text-solid-gray-700">
        {toWareki(toLocalDate(round.requestedAt))}に{round.requestedBy}さんが決裁にかけたもの。
        {taken.length === 0
          ? '署名も押印もないまま終わりました。'
          : `それまでの署名・押印：${taken.map(toTakenWords).join('、')}`}
      </p>
    </li>
  )
}

function toTakenWords({ title, signerName, signedOn, method }: Approval['steps'][number]): string {
  const day = signedOn === null ? '' : toWarekiShort(signedOn)
  const how = method === null ? '' : toMethodWords(method)
  return `${title} ${signerName ?? ''}（${day} ${how}）`
}
