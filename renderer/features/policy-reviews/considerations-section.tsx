import { useState } from 'react'
import type { ConsiderationRecord, ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { listConsiderationGaps } from '../../../shared/domain/policy-review/consideration.ts'
import { toBandRule } from '../../../shared/domain/policy-review/risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConsiderationCard } from './consideration-card.tsx'
import { ConsiderationDialog } from './consideration-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

type Asked = Readonly<{ act: 'add' | 'change' | 'remove'; consideration: ConsiderationRecord | null }>

/** What is weighed: each matter with 可能性, 損失, the risk and the conclusion. */
export function ConsiderationsSection({ detail }: Readonly<{ detail: ReviewDetail }>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { considerations, mayChange, review } = detail
  const open = considerations.filter((one) => listConsiderationGaps(one).length > 0).length
  return (
    <section aria-label="検討する事項" className="card p-5">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">検討する事項</h2>
        {mayChange && (
          <Button tone="secondary" size="small" onPress={() => setAsked({ act: 'add', consideration: null })}>
            検討する事項を加える
          </Button>
        )}
      </div>
      {considerations.length === 0 ? (
        <p>まだありません。きっかけを読み、心配なことや方針に合わなくなったことを一つずつ加えてください。</p>
      ) : (
        <p className="mb-2 text-[0.9375rem] text-solid-gray-700">
          {toBandRule(review)}
          {open > 0 && <b className="ml-2 text-error-2">検討の途中：{open}件</b>}
        </p>
      )}
      <ol className="space-y-3">
        {considerations.map((consideration, index) => (
          <ConsiderationCard
            key={consideration.id}
            consideration={consideration}
            cutOffs={review}
            number={index + 1}
            mayChange={mayChange}
            onAsk={(act) => setAsked({ act, consideration })}
          />
        ))}
      </ol>
      {asked !== null && asked.act !== 'remove' && (
        <ConsiderationDialog detail={detail} consideration={asked.consideration} onClose={close} />
      )}
      {asked?.act === 'remove' && asked.consideration !== null && (
        <RemoveConsideration detail={detail} consideration={asked.consideration} onClose={close} />
      )}
    </section>
  )
}

type RemoveProps = Readonly<{
  detail: ReviewDetail
  consideration: ConsiderationRecord
  onClose: () => void
}>

function RemoveConsideration({ detail, consideration: { id, subject }, onClose }: RemoveProps) {
  return (
    <RemoveDialog
      detail={detail}
      name={subject}
      remove={(target) => client.policyReviews.removeConsideration({ ...target, considerationId: id })}
      onClose={onClose}
    />
  )
}
