import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FindingDetail } from '../../../shared/contract/findings.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = Readonly<{ detail: FindingDetail; rowVersion: number }>
type Asked = 'withdraw' | 'confirm' | 'sendBack'

/** What ends a finding, or gives its action back. */
export function FindingActs({ detail, rowVersion }: Props) {
  const { finding, mayChange, mayConfirm } = detail
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      {mayChange && (
        <Button tone="secondary" onPress={() => setAsked('withdraw')}>
          取り下げる
        </Button>
      )}
      {mayConfirm && (
        <>
          <Button tone="secondary" onPress={() => setAsked('sendBack')}>
            やり直しに戻す
          </Button>
          <Button onPress={() => setAsked('confirm')}>是正を確認する</Button>
        </>
      )}
      {asked === 'withdraw' && <WithdrawDialog finding={finding} rowVersion={rowVersion} onClose={close} />}
      {asked === 'confirm' && <ConfirmFinding detail={detail} rowVersion={rowVersion} onClose={close} />}
      {asked === 'sendBack' && <SendBackFinding detail={detail} rowVersion={rowVersion} onClose={close} />}
    </>
  )
}

type DialogProps = Props & Readonly<{ onClose: () => void }>

function ConfirmFinding({ detail: { finding }, rowVersion, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const confirming = useMutation({
    mutationFn: () => client.findings.confirm({ findingId: finding.id, expectedRowVersion: rowVersion }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} の是正を確認しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${finding.number} の是正を確認しますか`}
      isOpen
      confirmLabel="確認する"
      onConfirm={() => confirming.mutate()}
      onClose={onClose}
      isPending={confirming.isPending}
      problem={confirming.isError ? messageOf(confirming.error, findingMessages) : undefined}
    >
      <p>
        結果と証拠を見て、是正できていることを確かめましたか。確認すると、この指摘の内容と証拠は変えられなくなります。
      </p>
    </ConfirmDialog>
  )
}

function SendBackFinding({ detail: { finding }, rowVersion, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const sending = useMutation({
    mutationFn: () =>
      client.findings.sendBack({ findingId: finding.id, expectedRowVersion: rowVersion, reason }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} をやり直しに戻しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${finding.number} をやり直しに戻しますか`}
      isOpen
      confirmLabel="やり直しに戻す"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) sending.mutate()
      }}
      onClose={onClose}
      isPending={sending.isPending}
      problem={sending.isError ? messageOf(sending.error, findingMessages) : undefined}
    >
      <p>状態は「実施中」に戻ります。理由は、是正措置の担当の画面に出ます。</p>
      <TextField
        label="戻す理由"
        isRequired
        value={reason}
        onChange={setReason}
        description="例：写真では合鍵の保管場所が分からないため。"
        problem={isChecked && isMissing ? '戻す理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
