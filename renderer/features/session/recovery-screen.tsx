import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { RecoveryCodeSheet } from '../../components/recovery-code-sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { Entrance } from './entrance.tsx'
import { sessionMessages } from './messages.ts'
import { isUsable, NewPasswordFields } from './new-password-fields.tsx'

/** A new password for an administrator by the recovery code from the safe; a new code takes its place. */
export function RecoveryScreen({ onClose }: Readonly<{ onClose: () => void }>) {
  const [recoveryCode, setRecoveryCode] = useState('')
  const [loginName, setLoginName] = useState('')
  const [newPassword, setNewPassword] = useState({ first: '', second: '' })
  const { secondsLeft, waitAfter } = useWait()
  const recover = useMutation(api.session.recover.mutationOptions({ onError: waitAfter }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    recover.mutate({ recoveryCode, loginName, newPassword: newPassword.first })
  }
  if (recover.data !== undefined) {
    return (
      <Entrance title="新しい回復コード">
        <RecoveryCodeSheet
          code={recover.data.recoveryCode}
          introduction="パスワードを変更しました。使った回復コードは使えなくなり、次のコードに替わりました。"
          doneLabel="サインインへ進む"
          onDone={onClose}
        />
      </Entrance>
    )
  }
  return (
    <Entrance
      title="回復コードでパスワードを決め直す"
      subtitle="金庫などに保管した回復コードの、いちばん新しいものを用意してください。管理者以外の人は、管理者にパスワードの再設定を頼んでください。"
    >
      <form onSubmit={submit} className="space-y-4">
        <TextField label="回復コード" value={recoveryCode} onChange={setRecoveryCode} autoFocus />
        <TextField label="管理者のサインイン名" value={loginName} onChange={setLoginName} />
        <NewPasswordFields value={newPassword} onChange={setNewPassword} names={[loginName]} />
        <ProblemText text={problemOfTry(recover.error, secondsLeft, sessionMessages)} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onPress={onClose}>
            もどる
          </Button>
          <Button
            type="submit"
            isPending={recover.isPending}
            isDisabled={secondsLeft > 0 || recoveryCode === '' || loginName === '' || !isUsable(newPassword)}
          >
            パスワードを決め直す
          </Button>
        </div>
      </form>
    </Entrance>
  )
}
