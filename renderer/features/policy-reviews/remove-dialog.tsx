import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { reviewMessages } from './messages.ts'
import { useReviewRefresh } from './use-review.ts'

type Props = Readonly<{
  detail: ReviewDetail
  /** What is taken out, as it is shown. */
  name: string
  remove: (target: {
    policyReviewId: ReviewDetail['review']['id']
    expectedRowVersion: number
  }) => Promise<ReviewDetail>
  onClose: () => void
}>

/** Asks before a trigger or a matter is taken out of a review; the history keeps it. */
export function RemoveDialog({ detail, name, remove, onClose }: Props) {
  const [{ id: policyReviewId, rowVersion: expectedRowVersion }] = useState(detail.review)
  const { succeed } = useNotices()
  const refresh = useReviewRefresh()
  const removing = useMutation({
    mutationFn: () => remove({ policyReviewId, expectedRowVersion }),
    onSuccess: async (changed) => {
      await refresh(changed)
      succeed(`「${name}」を外しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="この見直しから外しますか"
      isOpen
      confirmLabel="外す"
      tone="danger"
      onConfirm={() => removing.mutate()}
      onClose={onClose}
      isPending={removing.isPending}
      problem={removing.isError ? messageOf(removing.error, reviewMessages) : undefined}
    >
      <p>「{name}」を外します。外した内容は履歴に残ります。</p>
    </ConfirmDialog>
  )
}
