import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedDocument } from '../../../shared/contract/policy-documents.ts'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { toDocumentKindLabel } from '../../../shared/domain/policy-document/document-kind.ts'
import { api, client } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { reviewMessages } from './messages.ts'
import { ReviewDialog } from './review-dialog.tsx'

type Props = Readonly<{ detail: ReviewDetail; onClose: () => void }>

/** 起案 of the amendment: which document is amended; the draft begins with the edition in force. */
export function DraftDialog({ detail, onClose }: Props) {
  const documents = useQuery({ ...api.policyDocuments.list.queryOptions({ input: {} }), staleTime: 0 })
  const [chosen, setChosen] = useState<string | null>(null)
  const amendable = (documents.data ?? []).filter(({ current, mayChange }) => current !== null && mayChange)
  const document = amendable.find(({ id }) => id === (chosen ?? amendable[0]?.id))
  return (
    <ReviewDialog
      title="改正の案を起案する"
      confirmLabel="起案する"
      width="medium"
      missing={findMissing(document)}
      isDirty={false}
      act={() => start(detail, document)}
      toDone={() =>
        `「${document?.name ?? ''}」の改正の案を起案しました。版の画面の「本文を直す」で、改正する条文を書いてください。`
      }
      onClose={onClose}
    >
      <QueryState query={documents} messages={reviewMessages}>
        {() =>
          amendable.length === 0 ? (
            <p>施行中の文書がありません。「方針・基準・手順」の画面で、先に文書を定めてください。</p>
          ) : (
            <RadioGroup
              label="どの文書を改正しますか"
              value={document?.id ?? null}
              onChange={setChosen}
              choices={amendable.map((one) => ({
                value: String(one.id),
                label: one.name,
                description: `${toDocumentKindLabel(one.kind)}　${hasDraft(one) ? '起案中の版があります' : '施行中の版を写して、新しい版の案を作ります'}`,
              }))}
            />
          )
        }
      </QueryState>
    </ReviewDialog>
  )
}

function start({ review }: ReviewDetail, document: ListedDocument | undefined): Promise<ReviewDetail> {
  if (document === undefined) return client.policyReviews.get({ policyReviewId: review.id })
  return client.policyReviews.startDraft({ policyReviewId: review.id, policyDocumentId: document.id })
}

function hasDraft({ coming }: ListedDocument): boolean {
  return coming.some(({ state }) => state === 'draft')
}

function findMissing(document: ListedDocument | undefined): string | undefined {
  if (document === undefined) return '改正する文書を選んでください。'
  return hasDraft(document) ? reviewMessages.draftExists?.toString() : undefined
}
