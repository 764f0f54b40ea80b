import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import type { QuestionId } from './answer-draft.ts'
import type { Answering } from './answering.ts'
import { AnsweringHeader } from './answering-header.tsx'
import { focusNote, submitAreaId } from './focus-question.ts'
import { KeyHelp } from './key-help.tsx'
import { ProvisionPopover, type ShownProvision } from './provision-popover.tsx'
import { QuestionList } from './question-list.tsx'
import { SingleSteps } from './single-steps.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useSaveGuard } from './use-save-guard.ts'

type Props = Readonly<{ answering: Answering; onSubmit: () => Promise<unknown> }>

/** A sheet in hand: the questions, how far they are answered, and handing it in. */
export function AnsweringView({ answering, onSubmit }: Props) {
  const [isSubmitting, setIsSubmitting] = useState(false)
  const [shown, setShown] = useState<ShownProvision | null>(null)
  const [showProvision] = useState(
    () => (citation: string, anchor: Element) => setShown({ citation, anchor }),
  )
  useSaveGuard(answering.queue)

  function jump(questionId: QuestionId) {
    setIsSubmitting(false)
    // the dialog gives the focus back to its button as it closes; the question takes it after that
    window.setTimeout(() => {
      answering.goTo(questionId)
      if (answering.answers.get(questionId).choice !== null) focusNote(questionId)
    }, 0)
  }

  return (
    <div>
      <AnsweringHeader answering={answering} />
      <KeyHelp />
      <QuestionList answering={answering} isReadOnly={false} onShowProvision={showProvision} />
      <SingleSteps answering={answering} />
      <div id={submitAreaId} className="card mt-6 flex flex-wrap items-center justify-between gap-3 p-5">
        <p>最後の設問まで答えたら、内容を確かめて提出してください。回答は自動で保存されています。</p>
        <Button onPress={() => setIsSubmitting(true)}>提出へ進む</Button>
      </div>
      {isSubmitting && (
        <SubmitDialog
          answering={answering}
          onSubmit={onSubmit}
          onClose={() => setIsSubmitting(false)}
          onJump={jump}
        />
      )}
      {shown !== null && <ProvisionPopover shown={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
