import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { createAnswering } from './answering.ts'
import { sheetMessages } from './messages.ts'
import { ProvisionPopover, type ShownProvision } from './provision-popover.tsx'
import { QuestionList } from './question-list.tsx'
import { showFromTop } from './show-from-top.ts'

type Props = Readonly<{ sheet: Sheet; onSettled: () => Promise<unknown> }>

/** A sheet that is handed in, excluded or closed: thanks, the answers to read, and the way back while there is one. */
export function SettledSheet({ sheet, onSettled }: Props) {
  const [shown, setShown] = useState<ShownProvision | null>(null)
  const [showProvision] = useState(
    () => (citation: string, anchor: Element) => setShown({ citation, anchor }),
  )
  const [answering] = useState(() => createReading(sheet))
  return (
    <>
      <div className="mb-6">
        <StateNotice sheet={sheet} onSettled={onSettled} />
      </div>
      <QuestionList answering={answering} isReadOnly onShowProvision={showProvision} />
      {shown !== null && <ProvisionPopover shown={shown} onClose={() => setShown(null)} />}
    </>
  )
}

/** Only shown, so nothing is ever sent. */
function createReading(sheet: Sheet) {
  const nothing = () => Promise.resolve([])
  return createAnswering(sheet, {
    save: nothing,
    load: nothing,
    toFailure: () => 'refused',
    now: () => new Date(),
  })
}

function StateNotice({ sheet, onSettled }: Props) {
  const { summary, inspection } = sheet
  if (summary.state === 'excluded') {
    return <Notice tone="info">この点検票は対象から外されています。答える必要はありません。</Notice>
  }
  if (summary.submittedAt === null) {
    return <Notice tone="warning">提出されないまま締め切られました。これから答えることはできません。</Notice>
  }
  const submittedOn = toWareki(toLocalDate(summary.submittedAt))
  return (
    <Notice
      tone="success"
      title={`提出済み（${submittedOn}）`}
      actions={
        inspection.state === 'open' &&
        summary.confirmedAt === null && <TakeBack sheet={sheet} onSettled={onSettled} />
      }
    >
      <p>
        ご協力ありがとうございました。
        {toNextWords(sheet)}
      </p>
    </Notice>
  )
}

function toNextWords({ inspection, summary }: Sheet): string {
  const confirmed =
    summary.confirmedAt === null
      ? ''
      : `${summary.confirmedBy ?? ''}さんが${toWareki(toLocalDate(summary.confirmedAt))}に確認しました。`
  if (inspection.state === 'closed') return `${confirmed}この自己点検は締め切られました。`
  if (confirmed !== '') return confirmed
  return inspection.requiresConfirmation
    ? '所属長が確認するまでは、取り下げて直すことができます。'
    : '締め切りまでは、取り下げて直すことができます。'
}

function TakeBack({ sheet, onSettled }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const queries = useQueryClient()
  const takeBack = useMutation({
    ...api.sheets.takeBack.mutationOptions(),
    onSuccess: async () => {
      setIsAsking(false)
      await onSettled()
      showFromTop()
      await queries.invalidateQueries({ queryKey: api.sheets.listMine.key() })
    },
  })
  const { id, rowVersion } = sheet.summary
  return (
    <>
      <Button tone="secondary" onPress={() => setIsAsking(true)}>
        取り下げて直す
      </Button>
      <ConfirmDialog
        title="提出を取り下げますか"
        isOpen={isAsking}
        confirmLabel="取り下げる"
        onConfirm={() => takeBack.mutate({ sheetId: id, expectedRowVersion: rowVersion })}
        onClose={() => setIsAsking(false)}
        isPending={takeBack.isPending}
        problem={takeBack.isError ? messageOf(takeBack.error, sheetMessages) : undefined}
      >
        <p>取り下げると未提出に戻ります。答えは残ります。直したあとに、もう一度提出してください。</p>
      </ConfirmDialog>
    </>
  )
}
