import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { AnswersToConfirm } from './answers-to-confirm.tsx'
import { toConfirmationState } from './confirmation-columns.tsx'
import { confirmationMessages } from './messages.ts'
import { useConfirmationRefresh, useConfirmations, useConfirming } from './use-confirmations.ts'

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
      <Standing sheet={sheet} />
      <QueryState query={answers} messages={confirmationMessages}>
        {(data) => <AnswersToConfirm sheet={data} />}
      </QueryState>
    </>
  )
}

function Standing({ sheet }: Readonly<{ sheet: ConfirmationSheet }>) {
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
          title={`${sheet.confirmedBy ?? ''}さんが確認しました${sheet.confirmationBasis === 'paper' ? '（紙の確認印）' : ''}`}
          actions={
            may('confirmations.undo') && (
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
          <p>理由：{sheet.returnReason}</p>
        </Notice>
      </div>
    )
  }
  if (sheet.mayConfirm) return null
  return (
    <div className="mb-5">
      <Notice tone="info">
        この点検票を確認するのは、所属長（所属長本人の点検票と、所属長のいない所属では承認者）です。
      </Notice>
    </div>
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

type DialogProps = Readonly<{ sheet: ConfirmationSheet; onDone: () => void; onClose: () => void }>

function SendBackDialog({ sheet, onDone, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useConfirmationRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const sending = useMutation({
    mutationFn: () =>
      client.confirmations.sendBack({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion, reason }),
    onSuccess: async () => {
      await refresh()
      succeed(`${sheet.staffName}さんに差し戻しました。`)
      onClose()
      onDone()
    },
  })
  const isMissing = reason.trim() === ''
  return (
    <ConfirmDialog
      title={`${sheet.staffName}さんに差し戻しますか`}
      isOpen
      confirmLabel="差し戻す"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) sending.mutate()
      }}
      onClose={onClose}
      isPending={sending.isPending}
      problem={sending.isError ? messageOf(sending.error, confirmationMessages) : undefined}
    >
      <p>点検票は回答中に戻ります。答えは残り、理由が本人の画面に出ます。</p>
      <TextArea
        label="差し戻す理由"
        isRequired
        rows={3}
        value={reason}
        onChange={setReason}
        description="どの設問をどう見直してほしいかを書きます。例：問12の備考に、鍵の保管場所を書いてください。"
        problem={isChecked && isMissing ? '差し戻す理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
