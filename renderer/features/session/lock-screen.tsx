import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { SignedInAccount } from '../../../shared/contract/session.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { Entrance } from './entrance.tsx'
import { sessionMessages } from './messages.ts'
import { OtherPersonQuestion } from './other-person-question.tsx'

/** Covers the program until the same person gives the password again, or another says that what is beneath may go. */
export function LockScreen({ account }: Readonly<{ account: SignedInAccount }>) {
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const { secondsLeft, waitAfter } = useWait()
  const [isAsked, setIsAsked] = useState(false)
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
  const field = useRef<HTMLInputElement>(null)
  // a frame later, when a window that was open beneath has let go of the focus
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secondsLeft === 0) unlock.mutate({ password })
  }
  return (
    // a window of its own, and the topmost: what was open beneath would otherwise keep keys and mouse to itself
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled
      className="fixed inset-0 z-50 overflow-y-auto bg-solid-gray-50"
    >
      <Modal>
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
              inputRef={field}
            />
            <ProblemText text={problemOfTry(unlock.error, secondsLeft, sessionMessages)} />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" isPending={unlock.isPending} isDisabled={secondsLeft > 0}>
                ロックを解除
              </Button>
              <Button tone="secondary" onPress={() => setIsAsked(true)} isDisabled={isAsked}>
                別の人が使う
              </Button>
            </div>
          </form>
          {isAsked && <OtherPersonQuestion name={account.displayName} onBack={() => setIsAsked(false)} />}
        </Entrance>
      </Modal>
    </ModalOverlay>
  )
}
