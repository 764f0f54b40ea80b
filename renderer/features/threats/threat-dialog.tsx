import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ThreatFields, ThreatRecord } from '../../../shared/contract/threats.ts'
import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { threatMessages } from './messages.ts'
import { findProblems, toDraft, toFields } from './threat-draft.ts'
import { ThreatForm } from './threat-form.tsx'
import { useThreatRefresh, useThreatUndo } from './use-threat-refresh.ts'

type Props = Readonly<{
  threat: ThreatRecord | null
  items: readonly ThreatItem[]
  onClose: () => void
}>

/** Adds a threat of the body's own, or changes one. */
export function ThreatDialog({ threat, items, onClose }: Props) {
  const formId = useId()
  // what the form was begun with: a refresh behind it neither changes it nor is overwritten unseen
  const [begun] = useState({ threat, draft: toDraft(threat) })
  const [draft, setDraft] = useState(begun.draft)
  const [isChecked, setIsChecked] = useState(false)
  const saving = useSaving(begun.threat, onClose)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(begun.draft)
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  const problems = findProblems(draft)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    const { group, usualLevel } = draft
    if (group === null || usualLevel === null || Object.keys(problems).length > 0) return
    saving.mutate({ ...draft, group, usualLevel })
  }
  return (
    <Dialog
      title={threat === null ? '脅威を加える' : `${toThreatNumberText(threat.number)} を直す`}
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
        {threat !== null && <p>直しても、すでに行ったリスク分析に書かれた名前は変わりません。</p>}
        <ThreatForm draft={draft} onChange={setDraft} items={items} problems={isChecked ? problems : {}} />
        <ProblemText
          text={
            isChecked && Object.keys(problems).length > 0
              ? '入力していないところがあります。上の赤い文を見てください。'
              : undefined
          }
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, threatMessages) : undefined} />
      </form>
      {guard.question}
    </Dialog>
  )
}

function useSaving(threat: ThreatRecord | null, onClose: () => void) {
  const { succeed } = useNotices()
  const refresh = useThreatRefresh()
  const undo = useThreatUndo()
  return useMutation({
    mutationFn: (fields: ThreatFields) =>
      threat === null
        ? client.threats.create(fields)
        : client.threats.update({
            ...fields,
            ...{ threatId: threat.id, expectedRowVersion: threat.rowVersion },
          }),
    onSuccess: async (saved) => {
      await refresh()
      const name = `${toThreatNumberText(saved.number)}「${saved.title}」`
      if (threat === null) succeed(`${name}を加えました。`)
      else
        succeed(
          `${name}を直しました。`,
          undo(() =>
            client.threats.update({
              ...toFields(threat),
              ...{ threatId: saved.id, expectedRowVersion: saved.rowVersion },
            }),
          ),
        )
      onClose()
    },
  })
}
