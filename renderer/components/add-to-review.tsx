import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedReview, TriggerFields } from '../../shared/contract/policy-reviews.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { api, client } from '../api/client.ts'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { messageOf } from './messages.ts'
import { useNotices } from './notices.tsx'
import { QueryState } from './query-state.tsx'
import { RadioGroup } from './radio-group.tsx'
import { useSession } from './session-context.tsx'
import { TextArea } from './text-area.tsx'

type Props = Readonly<{ trigger: TriggerFields }>

/** The way from an inspection or a finding to the review of the policy: it becomes one of the triggers. */
export function AddToReview({ trigger }: Props) {
  const { may } = useSession()
  const [isAsking, setIsAsking] = useState(false)
  if (!may('policyReviews.create')) return null
  return (
    <>
      <Button tone="secondary" onPress={() => setIsAsking(true)}>
        見直しの検討に加える
      </Button>
      {isAsking && <AddDialog trigger={trigger} onClose={() => setIsAsking(false)} />}
    </>
  )
}

const messages = {
  triggerExists: 'すでにこの見直しのきっかけに入っています。「見直し」の画面で開いてください。',
  findingWithdrawn: 'この指摘は取り下げられているため、加えられません。',
}

function AddDialog({ trigger, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { currentFiscalYear } = useSession()
  const reviews = useQuery({ ...api.policyReviews.list.queryOptions({ input: {} }), staleTime: 0 })
  const [chosen, setChosen] = useState<string>('new')
  const [description, setDescription] = useState(trigger.description)
  const open = (reviews.data ?? []).filter(({ state }) => state === 'open')
  const adding = useAdding({
    trigger: { ...trigger, description },
    review: open.find(({ id }) => id === chosen),
    onClose,
  })
  return (
    <ConfirmDialog
      title="見直しの検討に加える"
      isOpen
      confirmLabel="加える"
      onConfirm={() => adding.mutate()}
      onClose={onClose}
      isPending={adding.isPending}
      problem={adding.isError ? messageOf(adding.error, messages) : undefined}
    >
      <p>方針・基準・手順を改める必要があるかを検討するために、見直しのきっかけとして記録します。</p>
      <QueryState query={reviews}>
        {() => (
          <RadioGroup
            label="どの見直しに加えますか"
            value={chosen}
            onChange={setChosen}
            choices={[
              { value: 'new', label: `新しく${toFiscalYearLabel(currentFiscalYear)}の見直しを始める` },
              ...open.map(({ id, number, title }) => ({ value: String(id), label: `${number}　${title}` })),
            ]}
          />
        )}
      </QueryState>
      <TextArea label="きっかけの内容" isRequired rows={3} value={description} onChange={setDescription} />
    </ConfirmDialog>
  )
}

type Adding = Readonly<{ trigger: TriggerFields; review: ListedReview | undefined; onClose: () => void }>

function useAdding({ trigger, review, onClose }: Adding) {
  const { currentFiscalYear: fiscalYear } = useSession()
  const { succeed } = useNotices()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const title = `${toFiscalYearLabel(fiscalYear)} 情報セキュリティポリシーの見直し`
  return useMutation({
    mutationFn: () =>
      review === undefined
        ? client.policyReviews.create({ fiscalYear, title, triggers: [trigger] })
        : client.policyReviews.saveTrigger({
            ...{ policyReviewId: review.id, expectedRowVersion: review.rowVersion },
            ...{ triggerId: null, trigger },
          }),
    onSuccess: async (detail) => {
      await Promise.all(
        [api.policyReviews.key(), api.home.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
      onClose()
      const { id, number } = detail.review
      succeed(`${number} の見直しのきっかけに加えました。`)
      await navigate({ to: '/policy-reviews/$policyReviewId', params: { policyReviewId: id } })
    },
  })
}
