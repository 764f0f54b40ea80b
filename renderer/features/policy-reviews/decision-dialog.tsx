import { useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import type { ReviewOutcome } from '../../../shared/domain/policy-review/review-state.ts'
import { client } from '../../api/client.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Props = Readonly<{ detail: ReviewDetail; onClose: () => void }>
type Draft = Readonly<{
  outcome: ReviewOutcome
  reasons: string
  plannedAmendment: string
  decidedOn: string | null
  decidedBy: string
}>

/** 改正する or 改正しない with the reasons: from then on the review stays as it is. */
export function DecisionDialog({ detail, onClose }: Props) {
  const { today } = useSession()
  const [{ id: policyReviewId, rowVersion: expectedRowVersion }] = useState(detail.review)
  const [first] = useState(() => toDraft(detail, today))
  const [draft, setDraft] = useState(first)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <ReviewDialog
      title={`${detail.review.number} の結論を決定する`}
      confirmLabel="決定する"
      missing={findMissing(draft)}
      isDirty={JSON.stringify(draft) !== JSON.stringify(first)}
      act={() =>
        client.policyReviews.decide({
          ...{ policyReviewId, expectedRowVersion, ...draft, decidedOn: draft.decidedOn ?? today },
        })
      }
      toDone={({ review: { outcome } }) =>
        outcome === 'amend'
          ? '「改正する」と決定しました。検討書を印刷して決裁を受け、改正の案を起案してください。'
          : '「改正しない」と決定しました。検討書を印刷して、決裁を受けてください。'
      }
      onClose={onClose}
    >
      <p>決定すると、きっかけと検討した事項は変えられなくなります（決定を取り消せば直せます）。</p>
      <RadioGroup
        label="結論"
        isRequired
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
        choices={[
          { value: 'amend', label: '改正する', description: '方針・基準・手順のどれかを改めます。' },
          {
            value: 'keep',
            label: '改正しない',
            description: '今のままで続けます。運用だけで直すときもこちらです。',
          },
        ]}
      />
      <TextArea
        label="決定の理由"
        isRequired
        rows={3}
        value={draft.reasons}
        onChange={(reasons) => set({ reasons })}
        description="リスクが高い事項と、それをどうするかを中心に書きます。"
      />
      {draft.outcome === 'amend' && (
        <TextArea
          label="予定する改正の内容"
          isRequired
          rows={3}
          value={draft.plannedAmendment}
          onChange={(plannedAmendment) => set({ plannedAmendment })}
          description="どの条をどう改めるかを書きます。非公開の実施手順の中身は書きません。"
        />
      )}
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <WarekiDateField
          label="決定した日"
          isRequired
          value={draft.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        <TextField
          label="決定した人・会議"
          isRequired
          value={draft.decidedBy}
          onChange={(decidedBy) => set({ decidedBy })}
          description="例：事務局長、情報セキュリティ委員会"
        />
      </div>
    </ReviewDialog>
  )
}

/** What the matters ask for is proposed. */
function toDraft({ review, considerations }: ReviewDetail, today: string): Draft {
  const { reasons, plannedAmendment } = review
  const outcome = considerations.some(({ judgement }) => judgement === 'amend') ? 'amend' : 'keep'
  return { outcome, reasons, plannedAmendment, decidedOn: today, decidedBy: '' }
}

function findMissing(draft: Draft): string | undefined {
  if (draft.reasons.trim() === '') return '決定の理由を入力してください。'
  if (draft.outcome === 'amend' && draft.plannedAmendment.trim() === '')
    return '予定する改正の内容を入力してください。'
  if (draft.decidedOn === null) return '決定した日を入力してください。'
  return draft.decidedBy.trim() === '' ? '決定した人・会議を入力してください。' : undefined
}
