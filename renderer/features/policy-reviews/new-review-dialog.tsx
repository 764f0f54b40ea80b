import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TriggerFields } from '../../../shared/contract/policy-reviews.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toTriggerSourceLabel, triggerSources } from '../../../shared/domain/policy-review/review-trigger.ts'
import { client } from '../../api/client.ts'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { emptyTrigger, triggerHints } from './form-words.ts'
import { ReviewDialog } from './review-dialog.tsx'

type Props = Readonly<{ fiscalYear: number; onClose: () => void }>

/** Begins a review of a 年度 with what led to it. */
export function NewReviewDialog({ fiscalYear, onClose }: Props) {
  const navigate = useNavigate()
  const first = `${toFiscalYearLabel(fiscalYear)} 情報セキュリティポリシーの見直し`
  const [title, setTitle] = useState(first)
  const [trigger, setTrigger] = useState<TriggerFields>(emptyTrigger)
  return (
    <ReviewDialog
      title={`${toFiscalYearLabel(fiscalYear)}の見直しを始める`}
      confirmLabel="始める"
      missing={findMissing(title, trigger)}
      isDirty={title !== first || trigger.description !== ''}
      act={() => client.policyReviews.create({ fiscalYear, title, triggers: [trigger] })}
      toDone={({ review: { number } }) => `${number} を始めました。次に、検討する事項を加えてください。`}
      onDone={({ review: { id } }) =>
        void navigate({ to: '/policy-reviews/$policyReviewId', params: { policyReviewId: id } })
      }
      onClose={onClose}
    >
      <TextField label="件名" isRequired autoFocus value={title} onChange={setTitle} />
      <Select
        label="きっかけの種類"
        value={trigger.source}
        onChange={(source) => setTrigger({ ...trigger, source })}
        choices={triggerSources.map((value) => ({ value, label: toTriggerSourceLabel(value) }))}
        description="いくつもあるときは、主なものを選びます。あとから加えられます。"
      />
      <TextArea
        label="きっかけの内容"
        isRequired
        rows={3}
        value={trigger.description}
        onChange={(description) => setTrigger({ ...trigger, description })}
        description={triggerHints[trigger.source]}
      />
    </ReviewDialog>
  )
}

function findMissing(title: string, { description }: TriggerFields): string | undefined {
  if (title.trim() === '') return '件名を入力してください。'
  return description.trim() === '' ? 'きっかけの内容を入力してください。' : undefined
}
