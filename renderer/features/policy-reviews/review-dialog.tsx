import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { reviewMessages } from './messages.ts'
import { useReviewRefresh } from './use-review.ts'

type Props = Readonly<{
  title: string
  confirmLabel: string
  /** What must be filled in before the call is made; undefined where nothing is missing. */
  missing?: string | undefined
  isDirty: boolean
  act: () => Promise<ReviewDetail>
  /** What is said when it is done. */
  toDone: (detail: ReviewDetail) => string
  onDone?: (detail: ReviewDetail) => void
  onClose: () => void
  width?: 'medium' | 'wide'
  children: ReactNode
}>

/** A form that changes a review by one call: it says what is missing, why it failed, and what was done. */
export function ReviewDialog(props: Props) {
  const formId = useId()
  const [isTried, setIsTried] = useState(false)
  const acting = useActing(props)
  const guard = useUnsavedGuard(props.isDirty && !acting.isSuccess, props.onClose)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (props.missing === undefined && !acting.isPending) acting.mutate()
  }
  const problem = acting.isError ? messageOf(acting.error, reviewMessages) : undefined
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'wide'}
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={acting.isPending} label={props.confirmLabel} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        {props.children}
        <ProblemText text={isTried ? (props.missing ?? problem) : problem} />
      </form>
      {guard.question}
    </Dialog>
  )
}

function useActing({ act, toDone, onDone, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useReviewRefresh()
  return useMutation({
    mutationFn: act,
    onSuccess: async (detail) => {
      await refresh(detail)
      succeed(toDone(detail))
      if (onDone === undefined) onClose()
      else onDone(detail)
    },
  })
}
