import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import { listChangedParts } from '../../../shared/domain/inspection/roll-over.ts'
import { toFailure } from '../../api/app-error.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { checklistMessages } from './messages.ts'
import { QuestionConflict } from './question-conflict.tsx'
import { QuestionForm } from './question-form.tsx'
import { useChecklistRefresh, useUndo } from './use-checklist.ts'

type Question = ChecklistForEditing['questions'][number]
type Props = Readonly<{
  audience: ChecklistForEditing['audience']
  question: Question | null
  onClose: () => void
}>

const emptyFields: QuestionFields = {
  text: '',
  guidance: '',
  category: 'organization',
  provisions: [],
  ordinanceItem: 1,
}

/** Adds a question or changes one. Inspections that were opened keep the wording they have. */
export function QuestionDialog({ audience, question, onClose }: Props) {
  const formId = useId()
  const [base, setBase] = useState(question)
  const [fields, setFields] = useState<QuestionFields>(question ?? emptyFields)
  const [isChecked, setIsChecked] = useState(false)
  const [conflict, setConflict] = useState<Question | null>(null)
  const saving = useSaving({ audience, base, onClose, onConflict: setConflict })
  const isDirty = listChangedParts(toFields(base ?? emptyFields), toFields(fields)).length > 0
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (fields.text.trim() !== '' && fields.provisions.length > 0) saving.mutate(fields)
  }
  function take(latest: Question, taken: QuestionFields) {
    setBase(latest)
    setFields(taken)
    setConflict(null)
    saving.reset()
  }
  return (
    <Dialog
      title={question === null ? '設問を追加' : `設問 ${question.code} を直す`}
      width="wide"
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} />
        </>
      }
    >
      {conflict !== null && (
        <QuestionConflict
          latest={conflict}
          mine={fields}
          onTakeTheirs={() => take(conflict, conflict)}
          onKeepMine={() => take(conflict, fields)}
        />
      )}
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <QuestionForm fields={fields} onChange={setFields} isChecked={isChecked} />
        <ProblemText
          text={saving.isError && conflict === null ? messageOf(saving.error, checklistMessages) : undefined}
        />
      </form>
      {guard.question}
    </Dialog>
  )
}

type Saving = Readonly<{
  audience: ChecklistForEditing['audience']
  base: Question | null
  onClose: () => void
  onConflict: (latest: Question) => void
}>

function useSaving({ audience, base, onClose, onConflict }: Saving) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const undo = useUndo()
  return useMutation({
    mutationFn: (fields: QuestionFields) =>
      base === null
        ? client.checklists.addQuestion({ audience, ...toFields(fields) })
        : client.checklists.updateQuestion({
            ...{ audience, code: base.code, ...toFields(fields) },
            expectedRowVersion: base.rowVersion,
          }),
    onSuccess: async (changed) => {
      await refresh(changed)
      const saved = base === null ? findAdded(changed) : find(changed, base.code)
      if (saved === undefined) return onClose()
      const { code, rowVersion: expectedRowVersion } = saved
      if (base === null) {
        const retire = { audience, code, expectedRowVersion, state: 'retired' as const }
        succeed(
          `設問 ${code} を追加しました。`,
          undo(() => client.checklists.setQuestionState(retire)),
        )
      } else {
        const before = { audience, code, ...toFields(base), expectedRowVersion }
        succeed(
          `設問 ${code} を直しました。`,
          undo(() => client.checklists.updateQuestion(before)),
        )
      }
      onClose()
    },
    onError: async (error) => {
      if (base === null || toFailure(error).code !== 'stale_row') return
      const latest = find(await client.checklists.getForEditing({ audience }), base.code)
      if (latest !== undefined) onConflict(latest)
    },
  })
}

function toFields({ text, guidance, category, provisions, ordinanceItem }: QuestionFields) {
  return { text, guidance, category, provisions: [...provisions], ordinanceItem }
}

function find({ questions }: ChecklistForEditing, code: string): Question | undefined {
  return questions.find((question) => question.code === code)
}

/** The newest has the highest code; it stands last among those in use. */
function findAdded({ questions }: ChecklistForEditing): Question | undefined {
  return questions.findLast(({ state }) => state === 'active')
}
