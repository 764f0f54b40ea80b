import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReviewDetail, ReviewTriggerRecord } from '../../../shared/contract/policy-reviews.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toTriggerSourceLabel } from '../../../shared/domain/policy-review/review-trigger.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { TriggerDialog } from './trigger-dialog.tsx'

type Asked = Readonly<{ act: 'add' | 'change' | 'remove'; trigger: ReviewTriggerRecord | null }>

/** What led to the review. */
export function TriggersSection({ detail }: Readonly<{ detail: ReviewDetail }>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { triggers, mayChange } = detail
  return (
    <section aria-label="見直しのきっかけ" className="card p-5">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">見直しのきっかけ</h2>
        {mayChange && (
          <Button tone="secondary" size="small" onPress={() => setAsked({ act: 'add', trigger: null })}>
            きっかけを加える
          </Button>
        )}
      </div>
      {triggers.length === 0 && (
        <p>
          まだありません。「きっかけを加える」を押すか、自己点検や指摘の画面の「見直しの検討に加える」から入れてください。
        </p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {triggers.map((trigger, index) => (
          <TriggerRow
            key={trigger.id}
            trigger={trigger}
            number={index + 1}
            mayChange={mayChange}
            onAsk={(act) => setAsked({ act, trigger })}
          />
        ))}
      </ul>
      {asked !== null && asked.act !== 'remove' && (
        <TriggerDialog detail={detail} trigger={asked.trigger} onClose={close} />
      )}
      {asked?.act === 'remove' && asked.trigger !== null && (
        <RemoveTrigger detail={detail} trigger={asked.trigger} onClose={close} />
      )}
    </section>
  )
}

type RemoveProps = Readonly<{ detail: ReviewDetail; trigger: ReviewTriggerRecord; onClose: () => void }>

function RemoveTrigger({ detail, trigger, onClose }: RemoveProps) {
  return (
    <RemoveDialog
      detail={detail}
      name={trigger.description}
      remove={(target) => client.policyReviews.removeTrigger({ ...target, triggerId: trigger.id })}
      onClose={onClose}
    />
  )
}

type RowProps = Readonly<{
  trigger: ReviewTriggerRecord
  number: number
  mayChange: boolean
  onAsk: (act: 'change' | 'remove') => void
}>

function TriggerRow({ trigger, number, mayChange, onAsk }: RowProps) {
  const { source, occurredOn, description } = trigger
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <Badge>{toTriggerSourceLabel(source)}</Badge>
          <Origin trigger={trigger} />
          {occurredOn !== null && <span className="text-[0.9375rem]">{toWareki(occurredOn)}</span>}
        </p>
        <p className="whitespace-pre-line">{description}</p>
      </div>
      {mayChange && (
        <span className="flex gap-1">
          <Button
            tone="plain"
            size="small"
            aria-label={`きっかけ${number}を直す`}
            onPress={() => onAsk('change')}
          >
            直す
          </Button>
          <Button
            tone="plain"
            size="small"
            aria-label={`きっかけ${number}を外す`}
            onPress={() => onAsk('remove')}
          >
            外す
          </Button>
        </span>
      )}
    </li>
  )
}

/** The way to the record it is linked to. */
function Origin({ trigger: { inspectionId, findingId, linkedNumber } }: Pick<RowProps, 'trigger'>) {
  if (findingId !== null)
    return (
      <Link to="/findings/$findingId" params={{ findingId }} className="text-link">
        {linkedNumber}
      </Link>
    )
  if (inspectionId === null) return null
  return (
    <Link
      to="/inspections/$inspectionId"
      params={{ inspectionId }}
      search={{ tab: 'tally' }}
      className="text-link"
    >
      {linkedNumber}
    </Link>
  )
}
