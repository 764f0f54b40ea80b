import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { missingOf, type QuestionId } from './answer-draft.ts'
import type { Answering } from './answering.ts'
import { sheetMessages } from './messages.ts'

type Props = Readonly<{
  answering: Answering
  /** Called once everything is stored. */
  onSubmit: () => Promise<unknown>
  onClose: () => void
  onJump: (questionId: QuestionId) => void
}>

/** Names what is missing with a way to it, or asks whether to hand the sheet in. */
export function SubmitDialog({ answering, onSubmit, onClose, onJump }: Props) {
  const [problem, setProblem] = useState<string>()
  const [isPending, setIsPending] = useState(false)
  const missing = answering.answers.listMissing()
  const conflicts = answering.conflicts.get()

  async function submit() {
    setIsPending(true)
    setProblem(undefined)
    try {
      if (!(await answering.queue.flush())) {
        setProblem('まだ保存できていない回答があります。「再試行」で保存してから、もう一度提出してください。')
      } else {
        await onSubmit()
        onClose()
      }
    } catch (error) {
      setProblem(messageOf(error, sheetMessages))
    } finally {
      setIsPending(false)
    }
  }

  if (missing.length > 0 || conflicts.length > 0) {
    return (
      <Dialog
        title="まだ提出できません"
        isOpen
        onClose={onClose}
        buttons={<Button onPress={onClose}>設問に戻る</Button>}
      >
        {conflicts.length > 0 && (
          <Notice tone="warning">どちらの答えを残すか、先に画面の上で選んでください。</Notice>
        )}
        {missing.length > 0 && <MissingList answering={answering} missing={missing} onJump={onJump} />}
      </Dialog>
    )
  }
  return (
    <Dialog
      title="点検票を提出しますか"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            まだ提出しない
          </Button>
          <Button onPress={() => void submit()} isPending={isPending}>
            提出する
          </Button>
        </>
      }
    >
      <p>すべての設問に答えました。提出すると、担当者が集計できるようになります。</p>
      <p>締め切りまでは、取り下げて直すことができます。</p>
      <div className="mt-3">
        <ProblemText text={problem} />
      </div>
    </Dialog>
  )
}

type MissingProps = Readonly<{
  answering: Answering
  missing: readonly QuestionId[]
  onJump: (questionId: QuestionId) => void
}>

function MissingList({ answering, missing, onJump }: MissingProps) {
  return (
    <>
      <p className="mb-2">次の{missing.length}件が残っています。押すと、その設問へ移ります。</p>
      <ul className="space-y-1">
        {answering.sheet.questions.map((question, index) => {
          if (!missing.includes(question.id)) return null
          const reason =
            missingOf(answering.answers.get(question.id)) === 'note' ? '記入欄が空です' : '未回答です'
          return (
            <li key={question.id}>
              <button type="button" className="text-link text-left" onClick={() => onJump(question.id)}>
                問{index + 1} {reason}：{question.text}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
