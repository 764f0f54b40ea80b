import { useState } from 'react'
import type {
  ConsiderationFields,
  ConsiderationRecord,
  ReviewDetail,
} from '../../../shared/contract/policy-reviews.ts'
import {
  type Consideration,
  listConsiderationGaps,
} from '../../../shared/domain/policy-review/consideration.ts'
import { toBandRule } from '../../../shared/domain/policy-review/risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ChooseRiskDialog } from './choose-risk-dialog.tsx'
import { ConsiderationCard } from './consideration-card.tsx'
import { ConsiderationDialog } from './consideration-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

type Asked = Readonly<{
  act: 'add' | 'choose' | 'change' | 'remove'
  consideration: ConsiderationRecord | null
  begun?: ConsiderationFields
}>

/** What is weighed: each matter with 可能性, 損失, the risk and the conclusion. */
export function ConsiderationsSection({ detail }: Readonly<{ detail: ReviewDetail }>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { may } = useSession()
  const { considerations, mayChange, review } = detail
  const open = considerations.filter((one) => listConsiderationGaps(one).length > 0).length
  return (
    <section aria-label="検討する事項" className="card p-5">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">検討する事項</h2>
        {mayChange && (
          <span className="flex flex-wrap gap-2">
            {may('riskAnalyses.list') && (
              <Button
                tone="secondary"
                size="small"
                onPress={() => setAsked({ act: 'choose', consideration: null })}
              >
                リスク分析から取り込む
              </Button>
            )}
            <Button
              tone="secondary"
              size="small"
              onPress={() => setAsked({ act: 'add', consideration: null })}
            >
              検討する事項を加える
            </Button>
          </span>
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
      {asked?.act === 'choose' && (
        <ChooseRiskDialog
          onChoose={(begun) => setAsked({ act: 'add', consideration: null, begun: toOwn(begun) })}
          onClose={close}
        />
      )}
      {(asked?.act === 'add' || asked?.act === 'change') && (
        <ConsiderationDialog
          detail={detail}
          consideration={asked.consideration}
          begun={asked.begun}
          onClose={close}
        />
      )}
      {asked?.act === 'remove' && asked.consideration !== null && (
        <RemoveConsideration detail={detail} consideration={asked.consideration} onClose={close} />
      )}
    </section>
  )
}

/** A copy that the form may change. */
function toOwn(begun: Consideration): ConsiderationFields {
  return { ...begun, provisions: [...begun.provisions] }
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
