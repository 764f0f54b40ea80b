import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
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
  const change = useMutation(
    api.session.changePassword.mutationOptions({
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
      <ProblemText text={change.isError ? messageOf(change.error, sessionMessages) : undefined} />
      <div className="flex flex-wrap justify-end gap-3">
        {otherButton}
        <Button type="submit" isDisabled={!isUsable(newPassword)} isPending={change.isPending}>
          パスワードを変更
        </Button>
      </div>
    </form>
  )
}
