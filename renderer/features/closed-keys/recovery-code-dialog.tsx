import { useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { TextField } from '../../components/text-field.tsx'
import { useClosedKeyActs } from './use-closed-key-acts.ts'
import { closedKeyMessages } from './words.ts'

type Props = Readonly<{ purpose: 'grant' | 'open'; onClose: () => void }>

const words = {
  grant: {
    title: '回復コードに鍵を渡す',
    confirm: '渡す',
    text: '金庫などに保管した回復コードを入力してください。鍵を持つ人が異動やパスワード忘れでいなくなっても、回復コードで実施手順を開けるようになります。',
  },
  open: {
    title: '回復コードで鍵を受け取る',
    confirm: '受け取る',
    text: '金庫などに保管した回復コードを入力してください。回復コードで開いた鍵を、あなたが受け取ります。このことは履歴に残ります。',
  },
} as const

/** Asks for the code in the safe, which stays the same. */
export function RecoveryCodeDialog({ purpose, onClose }: Props) {
  const [recoveryCode, setRecoveryCode] = useState('')
  const { grantToRecoveryCode, openByRecoveryCode } = useClosedKeyActs(onClose)
  const act = purpose === 'grant' ? grantToRecoveryCode : openByRecoveryCode
  const { title, confirm, text } = words[purpose]
  return (
    <ConfirmDialog
      title={title}
      isOpen
      confirmLabel={confirm}
      onConfirm={() => {
        if (recoveryCode.trim() !== '') act.mutate({ recoveryCode })
      }}
      onClose={onClose}
      isPending={act.isPending}
      problem={act.isError ? messageOf(act.error, closedKeyMessages) : undefined}
    >
      <p>{text}</p>
      <TextField
        label="回復コード"
        isRequired
        value={recoveryCode}
        onChange={setRecoveryCode}
        description="紙に印刷した、4文字が8組のコードです。"
      />
    </ConfirmDialog>
  )
}
