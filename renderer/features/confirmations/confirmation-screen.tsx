import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { toEntryTexts } from '../../../shared/domain/inspection/answer-origin.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { AnswersToConfirm } from './answers-to-confirm.tsx'
import { toConfirmationState } from './confirmation-columns.tsx'
import { ConfirmationStanding } from './confirmation-standing.tsx'
import { confirmationMessages } from './messages.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import { useConfirmations, useConfirming } from './use-confirmations.ts'

/** One submitted sheet as the 所属長 sees it: what stands out first, then everything. */
export function ConfirmationScreen() {
  const { sheetId } = useParams({ from: '/confirmations/$sheetId' })
  const sheets = useConfirmations()
  return (
    <QueryState query={sheets} messages={confirmationMessages}>
      {(list) => {
        const sheet = list.find(({ id }) => id === sheetId)
        const next = list.find(
          (other) => other.id !== sheetId && other.mayConfirm && toConfirmationState(other) === 'waiting',
        )
        if (sheet === undefined) return <NotListed />
        return <Confirmation key={sheetId} sheet={sheet} nextId={next?.id ?? null} />
      }}
    </QueryState>
  )
}

const backLink = (
  <Link to="/confirmations" className="text-link">
    点検票の確認の一覧へ戻る
  </Link>
)

function NotListed() {
  return (
    <>
      <PageHeading back={backLink} title="点検票の確認" />
      <EmptyState title="この点検票は、いま確認できません">
        <p>本人が取り下げたか、自己点検が締め切られています。一覧から選び直してください。</p>
      </EmptyState>
    </>
  )
}

type Props = Readonly<{ sheet: ConfirmationSheet; nextId: SheetId | null }>

function Confirmation({ sheet, nextId }: Props) {
  const answers = useQuery({
    ...api.sheets.get.queryOptions({ input: { sheetId: sheet.id } }),
    staleTime: 0,
  })
  return (
    <>
      <PageHeading
        back={backLink}
        title={`${sheet.staffName}さんの点検票`}
        description={`${sheet.inspectionTitle}　${sheet.unitName}　${toAudienceLabel(sheet.audience)}用　点検票番号 ${sheet.number}`}
        actions={toConfirmationState(sheet) === 'waiting' && <Acts sheet={sheet} nextId={nextId} />}
      />
      <ConfirmationStanding sheet={sheet} />
      <QueryState query={answers} messages={confirmationMessages}>
        {(data) => (
          <>
            <p className="mb-4">入力：{toEntryTexts(data.answers, data.summary).join('、')}</p>
            <AnswersToConfirm sheet={data} />
          </>
        )}
      </QueryState>
    </>
  )
}

function Acts({ sheet, nextId }: Props) {
  const navigate = useNavigate()
  const { succeed } = useNotices()
  const [isSendingBack, setIsSendingBack] = useState(false)
  const goOn = () =>
    void (nextId === null
      ? navigate({ to: '/confirmations' })
      : navigate({ to: '/confirmations/$sheetId', params: { sheetId: nextId } }))
  const confirming = useConfirming(() => {
    succeed(
      `${sheet.staffName}さんの点検票を確認しました。${nextId === null ? '確認待ちの点検票はありません。' : '次の点検票を開きました。'}`,
    )
    goOn()
  })
  if (!sheet.mayConfirm) return null
  return (
    <>
      <Button tone="secondary" onPress={() => setIsSendingBack(true)}>
        差し戻す
      </Button>
      <Button
        onPress={() => confirming.mutate([{ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }])}
        isPending={confirming.isPending}
      >
        確認する
      </Button>
      <ProblemText
        text={confirming.isError ? messageOf(confirming.error, confirmationMessages) : undefined}
      />
      {isSendingBack && (
        <SendBackDialog sheet={sheet} onDone={goOn} onClose={() => setIsSendingBack(false)} />
      )}
    </>
  )
}
