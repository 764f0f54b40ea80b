import { type ReactNode, useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { TextField } from '../../components/text-field.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Target = Readonly<{
  policyReviewId: ReviewDetail['review']['id']
  expectedRowVersion: number
}>
type Props = Readonly<{
  detail: ReviewDetail
  title: string
  confirmLabel: string
  label: string
  example: string
  act: (target: Target, text: string) => Promise<ReviewDetail>
  toDone: (detail: ReviewDetail) => string
  onClose: () => void
  /** What stands in the field at first. */
  text?: string
  children?: ReactNode
}>

/** An act on a review that takes one line: a reason, or another title. */
export function ReasonDialog({ detail, text = '', ...props }: Props) {
  const [{ id: policyReviewId, rowVersion: expectedRowVersion }] = useState(detail.review)
  const [typed, setTyped] = useState(text)
  return (
    <ReviewDialog
      title={props.title}
      width="medium"
      confirmLabel={props.confirmLabel}
      missing={typed.trim() === '' ? `${props.label}を入力してください。` : undefined}
      isDirty={typed !== text}
      act={() => props.act({ policyReviewId, expectedRowVersion }, typed)}
      toDone={props.toDone}
      onClose={props.onClose}
    >
      {props.children}
      <TextField
        label={props.label}
        isRequired
        autoFocus
        value={typed}
        onChange={setTyped}
        description={props.example}
      />
    </ReviewDialog>
  )
}
