import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button, type ButtonTone } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { stocktakingMessages } from './messages.ts'

type Props = Readonly<{
  title: string
  confirmLabel: string
  /** What must be filled in before the call is made; undefined where nothing is missing. */
  missing?: string | undefined
  act: () => Promise<unknown>
  onClose: () => void
  width?: 'medium' | 'wide'
  tone?: ButtonTone
  children: ReactNode
}>

/** A form that makes one call: it says what is missing and why it failed; `act` says what was done. */
export function FormDialog(props: Props) {
  const formId = useId()
  const [isTried, setIsTried] = useState(false)
  const acting = useMutation({ mutationFn: props.act, onSuccess: props.onClose })
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (props.missing === undefined && !acting.isPending) acting.mutate()
  }
  const problem = acting.isError ? messageOf(acting.error, stocktakingMessages) : undefined
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'medium'}
      isOpen
      onClose={props.onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={props.onClose}>
            やめる
          </Button>
          <SubmitButton
            formId={formId}
            answersEnter
            isPending={acting.isPending}
            label={props.confirmLabel}
            tone={props.tone ?? 'primary'}
          />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        {props.children}
        <ProblemText text={isTried ? (props.missing ?? problem) : problem} />
      </form>
    </Dialog>
  )
}
