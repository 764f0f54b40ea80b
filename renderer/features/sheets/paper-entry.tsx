import { useQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { toOriginTexts } from '../../../shared/domain/inspection/answer-origin.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import type { Answering } from './answering.ts'
import { ConflictNotices } from './conflict-notices.tsx'
import { connectSheet } from './connect-sheet.ts'
import { EntryPasses, isOnlyPaper } from './entry-passes.tsx'
import { sheetMessages } from './messages.ts'
import { SaveState } from './save-state.tsx'
import { useSaveGuard } from './use-save-guard.ts'

type Props = Readonly<{ sheetId: SheetId; onLeave: (message: string | null) => void }>

/** One paper sheet being entered; leaving goes back to finding the next. */
export function PaperEntry({ sheetId, onLeave }: Props) {
  const sheet = useQuery({ ...api.sheets.get.queryOptions({ input: { sheetId } }), staleTime: 0, gcTime: 0 })
  return (
    <QueryState query={sheet} messages={sheetMessages}>
      {(data) => <OpenedEntry sheet={data} onLeave={onLeave} />}
    </QueryState>
  )
}

type OpenedProps = Readonly<{ sheet: Sheet; onLeave: Props['onLeave'] }>

function OpenedEntry({ sheet, onLeave }: OpenedProps) {
  const [answering] = useState(() => connectSheet(sheet, 'paper'))
  useSaveGuard(answering.queue)
  return (
    <div className="space-y-3">
      <EntryHeading answering={answering} onLeave={onLeave} />
      <FoundAnswers sheet={sheet} />
      <ConflictNotices answering={answering} />
      <EntryPasses answering={answering} onLeave={onLeave} />
      <LeaveGuard answering={answering} />
    </div>
  )
}

type EntryProps = Readonly<{ answering: Answering; onLeave: Props['onLeave'] }>

function EntryHeading({ answering, onLeave }: EntryProps) {
  const { summary } = answering.sheet
  return (
    <div className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-2">
      <p className="text-[1.25rem]">
        <b className="mr-4">{summary.number}</b>
        {summary.unitName}　<b>{summary.staffName}</b>
        <span className="ml-3 text-[1rem]">{toAudienceLabel(summary.audience)}用</span>
      </p>
      <div className="flex items-center gap-4">
        <SaveState answering={answering} />
        <Button
          tone="secondary"
          onPress={async () => {
            if (await answering.queue.flush()) onLeave(null)
          }}
        >
          あとで続ける
        </Button>
      </div>
    </div>
  )
}

/** Tells what is there already: answers the person gave on screen would be typed over. */
function FoundAnswers({ sheet }: Readonly<{ sheet: Sheet }>) {
  if (isOnlyPaper(sheet)) return null
  return (
    <Notice tone="warning" title="紙のほかから入力された回答があります">
      <p>
        {toOriginTexts(sheet.answers).join('、')}
        。数字を押すと置き換わります。紙が新しいことを確かめてください。
      </p>
    </Notice>
  )
}

/** Keeps the person here while something typed is not stored. */
function LeaveGuard({ answering }: Readonly<{ answering: Answering }>) {
  const blocker = useBlocker({
    shouldBlockFn: async () => !(await answering.queue.flush()),
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      title="保存できていない回答があります"
      isOpen={blocker.status === 'blocked'}
      confirmLabel="保存しないで移る"
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>このまま別の画面に移ると、まだ保存できていない回答が失われます。</p>
    </ConfirmDialog>
  )
}
