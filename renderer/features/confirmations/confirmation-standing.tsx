import { useMutation } from '@tanstack/react-query'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { toConfirmationState } from './confirmation-columns.tsx'
import { confirmationMessages } from './messages.ts'
import { useConfirmationRefresh } from './use-confirmations.ts'

/** Where a sheet stands: confirmed by whom, sent back why, or who is the one to confirm it. */
export function ConfirmationStanding({ sheet }: Readonly<{ sheet: ConfirmationSheet }>) {
  const { may } = useSession()
  const { succeed, fail } = useNotices()
  const refresh = useConfirmationRefresh()
  const undoing = useMutation({
    mutationFn: () => client.confirmations.undo({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }),
    onSuccess: async () => {
      await refresh()
      succeed('確認を取り消しました。')
    },
    onError: (error) => fail(error, confirmationMessages),
  })
  const state = toConfirmationState(sheet)
  if (state === 'confirmed') {
    return (
      <div className="mb-5">
        <Notice
          tone="success"
          title={`確認しました：${sheet.confirmedBy ?? ''}${sheet.confirmedAt === null ? '' : `　${toWareki(toLocalDate(sheet.confirmedAt))}`}${sheet.confirmationBasis === 'paper' ? '（紙の確認印）' : ''}`}
          actions={
            (sheet.mayConfirm || may('confirmations.confirmOnPaper')) && (
              <Button
                tone="secondary"
                size="small"
                onPress={() => undoing.mutate()}
                isPending={undoing.isPending}
              >
                確認を取り消す
              </Button>
            )
          }
        />
      </div>
    )
  }
  if (state === 'returned') {
    return (
      <div className="mb-5">
        <Notice tone="info" title="本人に差し戻しています">
          <p>
            {sheet.returnedBy}さんの理由：{sheet.returnReason}
          </p>
        </Notice>
      </div>
    )
  }
  return (
    <div className="mb-5 space-y-3 empty:hidden">
      {sheet.returnReason !== null && (
        <Notice tone="info" title="差し戻したあと、もう一度提出されました">
          <p>
            {sheet.returnedBy}さんの差し戻しの理由：{sheet.returnReason}
          </p>
        </Notice>
      )}
      {sheet.office === 'deputy' && <Notice tone="info">所属長の代理として確認します。</Notice>}
      {!sheet.mayConfirm && (
        <Notice tone="info">
          この点検票を確認するのは、所属長かその代理（所属長本人の点検票と、所属長のいない所属では承認者）です。
        </Notice>
      )}
    </div>
  )
}
