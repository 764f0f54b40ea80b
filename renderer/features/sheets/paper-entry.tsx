import { useQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import type { Answering } from './answering.ts'
import { ConflictNotices } from './conflict-notices.tsx'
import { connectSheet } from './connect-sheet.ts'
import { EntryDifferences } from './entry-differences.tsx'
import { EntryEnd } from './entry-end.tsx'
import { EntryKeypad } from './entry-keypad.tsx'
import { sheetMessages } from './messages.ts'
import { SaveState } from './save-state.tsx'

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

type Pass =
  | Readonly<{ kind: 'first' }>
  | Readonly<{ kind: 'second'; answers: AnswerStore }>
  | Readonly<{ kind: 'differences'; answers: AnswerStore }>

function OpenedEntry({ sheet, onLeave }: Readonly<{ sheet: Sheet; onLeave: Props['onLeave'] }>) {
  const [answering] = useState(() => connectSheet(sheet, 'paper'))
  const [pass, setPass] = useState<Pass>({ kind: 'first' })
  const [isAtEnd, setIsAtEnd] = useState(false)
  const [isCompared, setIsCompared] = useState(false)
  const { summary } = sheet
  return (
    <div className="space-y-4">
      <div className="card flex flex-wrap items-center justify-between gap-4 px-5 py-3">
        <p className="text-[1.375rem]">
          <b className="mr-4">{summary.number}</b>
          {summary.unitName}　<b>{summary.staffName}</b>
          <span className="ml-3 text-[1rem]">{toAudienceLabel(summary.audience)}用</span>
          {pass.kind === 'second' && <b className="ml-4 text-key-900">二度目の入力</b>}
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
      <ConflictNotices answering={answering} />
      {pass.kind === 'differences' ? (
        <EntryDifferences
          answering={answering}
          second={pass.answers}
          onSettled={async () => {
            await markCompared(answering)
            setIsCompared(true)
            setPass({ kind: 'first' })
            setIsAtEnd(true)
          }}
        />
      ) : (
        <EntryKeypad
          key={pass.kind}
          sheet={sheet}
          answers={pass.kind === 'second' ? pass.answers : answering.answers}
          onChoose={(id, choice) =>
            pass.kind === 'second' ? pass.answers.set(id, { choice, note: '' }) : answering.choose(id, choice)
          }
          onEnd={() =>
            pass.kind === 'second' ? setPass({ ...pass, kind: 'differences' }) : setIsAtEnd(true)
          }
        />
      )}
      {pass.kind === 'first' && isAtEnd && (
        <EntryEnd
          answering={answering}
          isCompared={isCompared}
          onSecondPass={() => {
            setIsAtEnd(false)
            setPass({ kind: 'second', answers: createAnswerStore(toIds(sheet), []) })
          }}
          onSubmitted={() => onLeave(`${summary.number} ${summary.staffName}さんの点検票を提出しました。`)}
        />
      )}
      <LeaveGuard answering={answering} />
    </div>
  )
}

function toIds({ questions }: Sheet) {
  return questions.map(({ id }) => id)
}

async function markCompared(answering: Answering): Promise<void> {
  if (!(await answering.queue.flush())) return
  const { id: sheetId } = answering.sheet.summary
  const { summary } = await client.sheets.get({ sheetId })
  await client.sheets.markCompared({ sheetId, expectedRowVersion: summary.rowVersion })
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
