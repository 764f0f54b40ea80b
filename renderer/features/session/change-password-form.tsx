import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { sessionMessages } from './messages.ts'
import { isUsable, NewPasswordFields } from './new-password-fields.tsx'

type Props = Readonly<{ onDone?: () => void; otherButton?: ReactNode }>

export function ChangePasswordForm({ onDone, otherButton }: Props) {
  const queries = useQueryClient()
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState({ first: '', second: '' })
  const session = useQuery(api.session.current.queryOptions({ input: {} }))
  const { account, organizationName = '' } = session.data ?? {}
  const names = [account?.loginName ?? '', account?.displayName ?? '', organizationName]
  const { secondsLeft, waitAfter } = useWait()
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onError: waitAfter,
      onSuccess: (state) => {
        queries.setQueryData(api.session.current.queryKey({ input: {} }), state)
        onDone?.()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isUsable(newPassword)) change.mutate({ currentPassword, newPassword: newPassword.first })
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="今のパスワード"
        type="password"
        value={currentPassword}
        onChange={setCurrentPassword}
        autoComplete="current-password"
        autoFocus
      />
      <NewPasswordFields value={newPassword} onChange={setNewPassword} names={names} />
      <ProblemText text={problemOfTry(change.error, secondsLeft, sessionMessages)} />
      <div className="flex flex-wrap justify-end gap-3">
        {otherButton}
        <Button
          type="submit"
          isDisabled={secondsLeft > 0 || !isUsable(newPassword)}
          isPending={change.isPending}
        >
          パスワードを変更
        </Button>
      </div>
    </form>
  )
}
