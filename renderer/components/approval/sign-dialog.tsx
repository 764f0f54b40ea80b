import { type FormEvent, useId, useState } from 'react'
import type { Approval, ApprovalDossier, ApprovalStep } from '../../../shared/contract/approvals.ts'
import { client } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Fingerprint } from '../fingerprint.tsx'
import { ProblemText } from '../notice.tsx'
import { useNotices } from '../notices.tsx'
import { problemOfTry } from '../problem-of-try.ts'
import { useSession } from '../session-context.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { TextField } from '../text-field.tsx'
import { useWait } from '../use-wait.ts'
import { approvalMessages } from './messages.ts'
import { useDossierAct } from './use-dossier.ts'

type Props = Readonly<{
  dossier: ApprovalDossier
  approval: Approval
  step: ApprovalStep
  onClose: () => void
}>

/** Signs a box with the password once more, after showing what is signed. */
export function SignDialog({ dossier, approval, step, onClose }: Props) {
  const formId = useId()
  const { succeed } = useNotices()
  const [password, setPassword] = useState('')
  const { secondsLeft, waitAfter } = useWait()
  const signing = useDossierAct({
    record: dossier.record,
    act: () =>
      client.approvals.sign({ approvalStepId: step.id, expectedRowVersion: step.rowVersion, password }),
    onDone: ({ seal }) => {
      const sealed = seal === null ? '' : `すべての欄がそろい、記録を封印しました（第${seal.serial}号）。`
      succeed(`「${step.title}」の欄に署名しました。${sealed}`)
      onClose()
    },
    onFail: (error) => {
      waitAfter(error)
      setPassword('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '' && secondsLeft === 0 && !signing.isPending) signing.mutate()
  }
  const isLast = approval.steps.filter(({ method }) => method === null).length === 1
  return (
    <Dialog
      title={`「${step.title}」の欄に署名する`}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton
            formId={formId}
            label="署名する"
            isPending={signing.isPending}
            isDisabled={password === '' || secondsLeft > 0}
          />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4">
        <SignedRecord dossier={dossier} contentSha256={approval.contentSha256} />
        {isLast && (
          <p>
            これが最後の欄です。署名すると決裁が終わり、記録は<b>封印されて、だれも変えられなくなります</b>。
          </p>
        )}
        <TextField
          label="パスワード"
          description="本人であることを確かめるため、サインインのときのパスワードをもう一度入力します。"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={setPassword}
        />
        <ProblemText text={problemOfTry(signing.error, secondsLeft, approvalMessages)} />
      </form>
    </Dialog>
  )
}

type RecordProps = Readonly<{ dossier: ApprovalDossier; contentSha256: string }>

function SignedRecord({ dossier, contentSha256 }: RecordProps) {
  const { account } = useSession()
  const rows = [
    ['署名する記録', dossier.title],
    ['記録番号', dossier.recordNumber],
    ['記録の指紋', <Fingerprint key="fingerprint" sha256={contentSha256} />],
    ['署名する人', account.displayName],
  ] as const
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="font-bold">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
