import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { toEditionStateLabel } from '../../../shared/domain/policy-document/edition-state.ts'
import { api, client } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { reviewMessages } from './messages.ts'
import { ReviewDialog } from './review-dialog.tsx'

type Props = Readonly<{ detail: ReviewDetail; onClose: () => void }>

/** Names an edition that is there already: one being drafted, decided or in force. */
export function LinkDialog({ detail, onClose }: Props) {
  const documents = useQuery({ ...api.policyDocuments.list.queryOptions({ input: {} }), staleTime: 0 })
  const [editionId, setEditionId] = useState<EditionId | null>(null)
  const linked = new Set<string>(detail.editions.map((edition) => edition.editionId))
  const choices = (documents.data ?? []).flatMap(({ name, coming, current }) =>
    [...coming, ...(current === null ? [] : [current])]
      .filter(({ id }) => !linked.has(id))
      .map((edition) => ({
        value: edition.id,
        label: `${name}　第${edition.number}版（${toEditionStateLabel(edition)}）`,
      })),
  )
  return (
    <ReviewDialog
      title="版を結び付ける"
      confirmLabel="結び付ける"
      width="medium"
      missing={editionId === null ? '結び付ける版を選んでください。' : undefined}
      isDirty={false}
      act={() =>
        editionId === null
          ? client.policyReviews.get({ policyReviewId: detail.review.id })
          : client.policyReviews.linkEdition({ policyReviewId: detail.review.id, editionId })
      }
      toDone={() => '版を結び付けました。'}
      onClose={onClose}
    >
      <QueryState query={documents} messages={reviewMessages}>
        {() =>
          choices.length === 0 ? (
            <p>結び付けられる版がありません。「今の版から起案する」で、案を作ってください。</p>
          ) : (
            <RadioGroup
              label="この見直しでできた版"
              value={editionId}
              onChange={setEditionId}
              choices={choices}
            />
          )
        }
      </QueryState>
    </ReviewDialog>
  )
}
