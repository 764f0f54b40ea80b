import { useState } from 'react'
import type {
  ReviewDetail,
  ReviewTriggerRecord,
  TriggerFields,
} from '../../../shared/contract/policy-reviews.ts'
import { toTriggerSourceLabel, triggerSources } from '../../../shared/domain/policy-review/review-trigger.ts'
import { client } from '../../api/client.ts'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { emptyTrigger, triggerHints } from './form-words.ts'
import { ReviewDialog } from './review-dialog.tsx'

type Props = Readonly<{ detail: ReviewDetail; trigger: ReviewTriggerRecord | null; onClose: () => void }>

/** Adds what led to a review, or changes it; what it is linked to stays. */
export function TriggerDialog({ detail, trigger, onClose }: Props) {
  const [{ id: policyReviewId, rowVersion: expectedRowVersion }] = useState(detail.review)
  const [first] = useState<TriggerFields>(trigger === null ? emptyTrigger : toFields(trigger))
  const [fields, setFields] = useState(first)
  const set = (part: Partial<TriggerFields>) => setFields({ ...fields, ...part })
  const triggerId = trigger?.id ?? null
  return (
    <ReviewDialog
      title={trigger === null ? 'きっかけを加える' : 'きっかけを直す'}
      confirmLabel="保存する"
      missing={fields.description.trim() === '' ? '内容を入力してください。' : undefined}
      isDirty={JSON.stringify(fields) !== JSON.stringify(first)}
      act={() =>
        client.policyReviews.saveTrigger({ policyReviewId, expectedRowVersion, triggerId, trigger: fields })
      }
      toDone={() => 'きっかけを保存しました。'}
      onClose={onClose}
    >
      {trigger?.linkedNumber != null && (
        <p>
          もとの記録：<b>{trigger.linkedNumber}</b>
        </p>
      )}
      <Select
        label="種類"
        value={fields.source}
        onChange={(source) => set({ source })}
        choices={triggerSources.map((value) => ({ value, label: toTriggerSourceLabel(value) }))}
      />
      <WarekiDateField
        label="あった日"
        value={fields.occurredOn}
        onChange={(occurredOn) => set({ occurredOn })}
        description="日が決まっていないときは、空けておきます。"
      />
      <TextArea
        label="内容"
        isRequired
        rows={3}
        value={fields.description}
        onChange={(description) => set({ description })}
        description={triggerHints[fields.source]}
      />
    </ReviewDialog>
  )
}

function toFields({
  source,
  inspectionId,
  findingId,
  occurredOn,
  description,
}: ReviewTriggerRecord): TriggerFields {
  return { source, inspectionId, findingId, occurredOn, description }
}
