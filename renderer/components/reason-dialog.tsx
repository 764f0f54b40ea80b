import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button, type ButtonTone } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemText } from './notice.tsx'
import { showFirstProblem } from './show-problem.ts'
import { SubmitButton } from './submit-button.tsx'
import { TextArea } from './text-area.tsx'

type Props = Readonly<{
  title: string
  /** What will happen. */
  children: ReactNode
  reasonLabel: string
  example: string
  confirmLabel: string
  tone: ButtonTone
  isPending: boolean
  problem: string | undefined
  onConfirm: (reason: string) => void
  onClose: () => void
}>

const mostLetters = 200

/** Asks before something that is done with a reason alone, such as sending a record back or opening it again. */
export function ReasonDialog(props: Props) {
  const formId = useId()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  // one line in the records; a line break typed here becomes a space
  const line = reason.replace(/[\r\n\t]+/g, ' ').trim()
  const reasonProblem = findProblem(line)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (reasonProblem !== undefined) showFirstProblem()
    else if (!props.isPending) props.onConfirm(line)
  }
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={props.onClose}>
            やめる
          </Button>
          <SubmitButton
            formId={formId}
            label={props.confirmLabel}
            tone={props.tone}
            isPending={props.isPending}
          />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-3">
        {props.children}
        <TextArea
          label={props.reasonLabel}
          isRequired
          rows={2}
          value={reason}
          onChange={setReason}
          description={`${props.example}（${mostLetters}字まで）`}
          problem={isChecked ? reasonProblem : undefined}
        />
        <ProblemText text={props.problem} />
      </form>
    </Dialog>
  )
}

function findProblem(line: string): string | undefined {
  if (line === '') return '理由を入力してください。'
  return [...line].length > mostLetters ? `理由は${mostLetters}字までで入力してください。` : undefined
}
