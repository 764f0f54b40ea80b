import { useState } from 'react'
import type {
  ConsiderationFields,
  ConsiderationRecord,
  ReviewDetail,
} from '../../../shared/contract/policy-reviews.ts'
import { client } from '../../api/client.ts'
import { ProvisionPicker } from '../../components/provisions/provision-picker.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { emptyConsideration } from './form-words.ts'
import { considerationHints } from './guidance.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { WeighingFields } from './weighing-fields.tsx'

type Props = Readonly<{
  detail: ReviewDetail
  consideration: ConsiderationRecord | null
  /** What a new matter begins with, as one taken from a risk. */
  begun?: ConsiderationFields | undefined
  onClose: () => void
}>

/** Adds a matter that is weighed, or changes it; what is not known yet may be left open. */
export function ConsiderationDialog({ detail, consideration, begun, onClose }: Props) {
  const [review] = useState(detail.review)
  const [first] = useState<ConsiderationFields>(
    consideration === null ? emptyConsideration : toFields(consideration),
  )
  const [fields, setFields] = useState(begun ?? first)
  const set = (part: Partial<ConsiderationFields>) => setFields({ ...fields, ...part })
  return (
    <ReviewDialog
      title={consideration === null ? '検討する事項を加える' : '検討する事項を直す'}
      confirmLabel="保存する"
      missing={fields.subject.trim() === '' ? '検討する事項を入力してください。' : undefined}
      isDirty={JSON.stringify(fields) !== JSON.stringify(first)}
      act={() =>
        client.policyReviews.saveConsideration({
          ...{ policyReviewId: review.id, expectedRowVersion: review.rowVersion },
          ...{ considerationId: consideration?.id ?? null, consideration: fields },
        })
      }
      toDone={() => `「${fields.subject}」を保存しました。`}
      onClose={onClose}
    >
      <details className="rounded-8 border border-solid-gray-420 px-4 py-2">
        <summary className="cursor-pointer font-bold text-key-900">何を見て考えるか</summary>
        <ul className="mt-1 list-disc space-y-1 pl-6">
          {considerationHints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </details>
      <TextArea
        label="検討する事項"
        isRequired
        autoFocus
        rows={2}
        value={fields.subject}
        onChange={(subject) => set({ subject: subject.replace(/\s*\n\s*/g, ' ') })}
        description="心配なこと（脅威）や、方針に合わなくなったことを一つ書きます。例：委託先からの情報漏えい"
      />
      <TextArea
        label="今の状況"
        rows={3}
        value={fields.situation}
        onChange={(situation) => set({ situation })}
        description="今している対策と、足りないところを書きます。実施手順の中身や、人の名前は書きません。"
      />
      <WeighingFields fields={fields} cutOffs={review} onChange={set} />
      <ProvisionPicker
        label="関係する条項"
        isRequired={false}
        chosen={fields.provisions}
        onChange={(provisions) => set({ provisions: [...provisions] })}
      />
    </ReviewDialog>
  )
}

function toFields({ id: _, ...fields }: ConsiderationRecord): ConsiderationFields {
  return fields
}
