import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { RecoveryCodeSheet } from '../../components/recovery-code-sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { accountMessages } from './words.ts'

/** A new recovery code for one that was lost: the own password, then the sheet for the safe. */
export function RecoveryCodeDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const { secondsLeft, waitAfter } = useWait()
  const made = useQuery(api.accounts.recoveryCodeDate.queryOptions({ input: {} }))
  const renew = useMutation(
    api.accounts.renewRecoveryCode.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.accounts.recoveryCodeDate.key() }),
      onError: waitAfter,
      onSettled: () => setPassword(''),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secondsLeft === 0 && password !== '') renew.mutate({ password })
  }
  if (renew.data !== undefined) {
    return (
      <Dialog title="新しい回復コード" isOpen isUrgent onClose={onClose} buttons={null}>
        <RecoveryCodeSheet
          code={renew.data.recoveryCode}
          introduction="前の回復コードは使えなくなりました。前の控えは捨ててください。"
          doneLabel="閉じる"
          onDone={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title="回復コードを新しくする" isOpen onClose={onClose} buttons={null}>
      <form onSubmit={submit} className="space-y-4">
        <p>
          回復コードは、管理者がパスワードを忘れたときに使います。控えをなくしたときや、ほかの人に見られたときは、新しくしてください。今の回復コードは使えなくなります。
        </p>
        {made.data !== undefined && (
          <p>
            今の回復コードを作った日：<b>{toWareki(toLocalDate(made.data.madeAt))}</b>
          </p>
        )}
        <TextField
          label="あなたのパスワード"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          autoFocus
        />
        <ProblemText text={problemOfTry(renew.error, secondsLeft, accountMessages)} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button type="submit" isPending={renew.isPending} isDisabled={secondsLeft > 0 || password === ''}>
            回復コードを新しくする
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
