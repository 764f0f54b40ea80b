import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Measure, MeasureDetail, MeasureFields } from '../../../shared/contract/measures.ts'
import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { findProblems, readMonths, toDraft } from './measure-draft.ts'
import { MeasureForm } from './measure-form.tsx'
import { measureMessages } from './messages.ts'
import { useMeasureRefresh, useMeasureUndo } from './use-measure-refresh.ts'

type Props = Readonly<{ detail: MeasureDetail | null; onClose: () => void }>

/** Adds a measure of the body's own, or changes one. */
export function MeasureDialog({ detail, onClose }: Props) {
  const formId = useId()
  // what the form was begun with: a refresh behind it neither changes it nor is overwritten unseen
  const [begun] = useState({ detail, draft: toDraft(detail) })
  const [draft, setDraft] = useState(begun.draft)
  const [isChecked, setIsChecked] = useState(false)
  const saving = useSaving(begun.detail, onClose)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(begun.draft)
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  const problems = findProblems(draft)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    const checkIntervalMonths = readMonths(draft.checkIntervalMonths)
    if (checkIntervalMonths === null || Object.keys(problems).length > 0) return
    saving.mutate({ ...draft, checkIntervalMonths })
  }
  return (
    <Dialog
      title={detail === null ? '対策を加える' : `${toMeasureNumberText(detail.measure.number)} を直す`}
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
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <MeasureForm draft={draft} onChange={setDraft} problems={isChecked ? problems : {}} />
        <ProblemText
          text={
            isChecked && Object.keys(problems).length > 0
              ? '入力していないところがあります。上の赤い文を見てください。'
              : undefined
          }
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, measureMessages) : undefined} />
      </form>
      {guard.question}
    </Dialog>
  )
}

function useSaving(detail: MeasureDetail | null, onClose: () => void) {
  const { succeed } = useNotices()
  const refresh = useMeasureRefresh()
  const undo = useMeasureUndo()
  return useMutation({
    mutationFn: (fields: MeasureFields) =>
      detail === null
        ? client.measures.create(fields)
        : client.measures.update({
            ...fields,
            ...{ measureId: detail.measure.id, expectedRowVersion: detail.measure.rowVersion },
          }),
    onSuccess: async (saved) => {
      await refresh()
      const name = `${toMeasureNumberText(saved.number)}「${saved.title}」`
      if (detail === null) succeed(`${name}を加えました。`)
      else
        succeed(
          `${name}を直しました。`,
          undo(() => client.measures.update(toFormer(detail, saved))),
        )
      onClose()
    },
  })
}

/** What brings a measure back to what it was before it was saved. */
function toFormer(detail: MeasureDetail, { id, rowVersion }: Measure) {
  const { checkIntervalMonths } = detail.measure
  return { ...toDraft(detail), checkIntervalMonths, measureId: id, expectedRowVersion: rowVersion }
}
