import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SignedInAccount } from '../../../shared/contract/session.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { Entrance } from './entrance.tsx'
import { sessionMessages } from './messages.ts'
import { useSignOut } from './use-sign-out.ts'

/** Covers the program until the same person gives the password again, or signs out. */
export function LockScreen({ account }: Readonly<{ account: SignedInAccount }>) {
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const { secondsLeft, waitAfter } = useWait()
  const signOut = useSignOut()
  const unlock = useMutation(
    api.session.unlock.mutationOptions({
      onSuccess: (state) => {
        queries.setQueryData(api.session.current.queryKey({ input: {} }), state)
        void queries.invalidateQueries()
      },
      onError: (error) => {
        waitAfter(error)
        setPassword('')
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secondsLeft === 0) unlock.mutate({ password })
  }
  return (
    <div className="fixed inset-0 z-50 overflow-y-auto bg-solid-gray-50">
      <Entrance
        title="画面をロックしています"
        subtitle="パスワードを入力すると、続きから始められます。入力の途中だった内容は残っています。"
      >
        <form onSubmit={submit} className="space-y-4">
          <p>
            サインイン中：<b>{account.displayName}</b>
          </p>
          <TextField
            label="パスワード"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus
          />
          <ProblemText text={problemOfTry(unlock.error, secondsLeft, sessionMessages)} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" isPending={unlock.isPending} isDisabled={secondsLeft > 0}>
              ロックを解除
            </Button>
            <Button tone="secondary" onPress={signOut.start} isPending={signOut.isPending}>
              サインアウトして別の人が使う
            </Button>
          </div>
        </form>
      </Entrance>
    </div>
  )
}
