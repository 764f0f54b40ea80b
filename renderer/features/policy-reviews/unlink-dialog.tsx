import { useMutation } from '@tanstack/react-query'
import type { LinkedEdition } from '../../../shared/contract/policy-reviews.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { reviewMessages } from './messages.ts'
import { useReviewRefresh } from './use-review.ts'

type Props = Readonly<{ link: LinkedEdition; onClose: () => void }>

/** Asks before a link is ended; the edition itself stays. */
export function UnlinkDialog({ link, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useReviewRefresh()
  const name = `${link.documentName} 第${link.number}版`
  const unlinking = useMutation({
    mutationFn: () =>
      client.policyReviews.unlinkEdition({
        ...{ policyReviewEditionId: link.id, expectedRowVersion: link.rowVersion },
      }),
    onSuccess: async (detail) => {
      await refresh(detail)
      succeed(`「${name}」との結び付きを外しました。版はそのまま残っています。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="結び付きを外しますか"
      isOpen
      confirmLabel="外す"
      tone="danger"
      onConfirm={() => unlinking.mutate()}
      onClose={onClose}
      isPending={unlinking.isPending}
      problem={unlinking.isError ? messageOf(unlinking.error, reviewMessages) : undefined}
    >
      <p>「{name}」とこの見直しの結び付きを外します。版の案は消えません。</p>
    </ConfirmDialog>
  )
}
