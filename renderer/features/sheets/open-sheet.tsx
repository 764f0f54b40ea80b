import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { api, client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useSession } from '../../components/session-context.tsx'
import { AnsweringView } from './answering-view.tsx'
import { connectSheet } from './connect-sheet.ts'
import { showFromTop } from './show-from-top.ts'

type Props = Readonly<{ sheet: Sheet; onSettled: () => Promise<unknown> }>

/** A sheet that may be answered, joined to the program's calls and to leaving the screen. */
export function OpenSheet({ sheet, onSettled }: Props) {
  const queries = useQueryClient()
  const { account } = useSession()
  // whoever answers for another has that person's paper in hand
  const origin = account.staffMemberId === sheet.summary.staffMemberId ? 'screen' : 'paper'
  const [answering] = useState(() => connectSheet(sheet, origin))
  const blocker = useBlocker({
    shouldBlockFn: async () => !(await answering.queue.flush()),
    enableBeforeUnload: false,
    withResolver: true,
  })

  async function submit() {
    const sheetId = sheet.summary.id
    // saving answers moves the sheet's own row version on
    const { summary } = await client.sheets.get({ sheetId })
    await client.sheets.submit({ sheetId, expectedRowVersion: summary.rowVersion })
    await onSettled()
    showFromTop()
    await queries.invalidateQueries({ queryKey: api.sheets.listMine.key() })
  }

  return (
    <>
      <AnsweringView answering={answering} onSubmit={submit} />
      <ConfirmDialog
        title="保存できていない回答があります"
        isOpen={blocker.status === 'blocked'}
        confirmLabel="保存しないで移る"
        tone="danger"
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      >
        <p>このまま別の画面に移ると、まだ保存できていない回答が失われます。</p>
        <p>「やめる」を押してこの画面に残り、「再試行」で保存してください。</p>
      </ConfirmDialog>
    </>
  )
}
