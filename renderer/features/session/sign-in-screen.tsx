import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { Entrance } from './entrance.tsx'
import { LeaveSampleButton } from './leave-sample-button.tsx'
import { sessionMessages } from './messages.ts'
import { RecoveryScreen } from './recovery-screen.tsx'

/** Signing in by choosing one's name, or by typing it, and the password. */
export function SignInScreen({ isSample }: Readonly<{ isSample: boolean }>) {
  const [isRecovering, setIsRecovering] = useState(false)
  const names = useQuery(api.session.listSignInNames.queryOptions({ input: {} }))
  if (isRecovering) return <RecoveryScreen onClose={() => setIsRecovering(false)} />
  return (
    <Entrance title="サインイン" isSample={isSample}>
      <SignInForm names={names.data?.names ?? []} samplePassword={names.data?.samplePassword ?? null} />
      <div className="mt-5 flex flex-wrap justify-between gap-x-4 gap-y-2 border-t border-solid-gray-200 pt-3">
        <Button tone="plain" size="small" onPress={() => setIsRecovering(true)}>
          管理者がパスワードを忘れたとき
        </Button>
        {isSample && <LeaveSampleButton />}
      </div>
    </Entrance>
  )
}

type SignInName = Readonly<{ loginName: string; displayName: string; unitName: string | null }>

const typed = ' typed'

function SignInForm({
  names,
  samplePassword,
}: Readonly<{ names: readonly SignInName[]; samplePassword: string | null }>) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState('')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const { secondsLeft, waitAfter } = useWait()
  const signIn = useMutation(
    api.session.signIn.mutationOptions({
      onSuccess: (state) => {
        // nothing the last person's screens had read is left for this one
        queries.removeQueries({ type: 'inactive' })
        queries.setQueryData(api.session.current.queryKey({ input: {} }), state)
      },
      onError: (error) => {
        waitAfter(error)
        setPassword('')
      },
    }),
  )
  const isTyped = names.length === 0 || chosen === typed
  const name = isTyped ? loginName : chosen
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name !== '' && secondsLeft === 0) signIn.mutate({ loginName: name, password })
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      {names.length > 0 && (
        <Select
          label="名前"
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: '', label: '選んでください', isDisabled: true },
            ...names.map(({ loginName: value, displayName, unitName }) => ({
              value,
              label: unitName === null ? displayName : `${displayName}（${unitName}）`,
            })),
            { value: typed, label: 'サインイン名を入力する' },
          ]}
        />
      )}
      {isTyped && (
        <TextField label="サインイン名" value={loginName} onChange={setLoginName} autoComplete="username" />
      )}
      <TextField
        label="パスワード"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {samplePassword !== null && (
        <Notice tone="info">
          <p>
            見本のパスワードは、どの名前も <b className="whitespace-nowrap select-all">{samplePassword}</b>{' '}
            です。
          </p>
        </Notice>
      )}
      <ProblemText text={problemOfTry(signIn.error, secondsLeft, sessionMessages)} />
      <Button type="submit" isPending={signIn.isPending} isDisabled={secondsLeft > 0 || name === ''}>
        サインイン
      </Button>
    </form>
  )
}
