import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { checklistMessages } from './messages.ts'
import { useChecklistRefresh, useUndo } from './use-checklist.ts'

type Props = Readonly<{ checklist: ChecklistForEditing; onClose: () => void }>

/** The title of the sheet and the words above its questions. */
export function TextsDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const undo = useUndo()
  const [title, setTitle] = useState(checklist.title)
  const [introduction, setIntroduction] = useState(checklist.introduction)
  const [isChecked, setIsChecked] = useState(false)
  const { audience, rowVersion } = checklist
  const saving = useMutation({
    mutationFn: () =>
      client.checklists.updateTexts({ audience, title, introduction, expectedRowVersion: rowVersion }),
    onSuccess: async (changed) => {
      await refresh(changed)
      const before = { title: checklist.title, introduction: checklist.introduction }
      succeed(
        '題名と前書きを直しました。',
        undo(() =>
          client.checklists.updateTexts({ audience, ...before, expectedRowVersion: changed.rowVersion }),
        ),
      )
      onClose()
    },
  })
  const isMissing = title.trim() === ''
  const isDirty = title !== checklist.title || introduction !== checklist.introduction
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  return (
    <ConfirmDialog
      title="題名と前書き"
      isOpen
      confirmLabel="保存する"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) saving.mutate()
      }}
      onClose={guard.close}
      isPending={saving.isPending}
      problem={saving.isError ? messageOf(saving.error, checklistMessages) : undefined}
    >
      <TextField
        label="題名"
        isRequired
        autoFocus
        value={title}
        onChange={setTitle}
        problem={isChecked && isMissing ? '題名を入力してください。' : undefined}
      />
      <TextArea
        label="前書き"
        rows={4}
        value={introduction}
        onChange={setIntroduction}
        description="紙の点検票の、設問の上に印刷されます。500字までです。"
      />
      {guard.question}
    </ConfirmDialog>
  )
}

/** Fixes the questions as an edition. */
export function AdoptDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const [note, setNote] = useState('')
  const guard = useUnsavedGuard(note !== '', onClose)
  const adopting = useMutation({
    mutationFn: () => client.checklists.adoptEdition({ audience: checklist.audience, note }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`第${number}版として確定しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="今の設問を新しい版として確定しますか"
      isOpen
      confirmLabel="確定する"
      onConfirm={() => adopting.mutate()}
      onClose={guard.close}
      isPending={adopting.isPending}
      problem={adopting.isError ? messageOf(adopting.error, checklistMessages) : undefined}
    >
      <p>
        版は、あとから変えられません。設問は続けて直せます。自己点検を始めるときは、自動でも確定されます。
      </p>
      <TextArea
        label="この版のこと"
        rows={2}
        value={note}
        onChange={setNote}
        description="直した理由など。例：令和8年度の監査の指摘により、持出しの設問を加えた。"
      />
      {guard.question}
    </ConfirmDialog>
  )
}

type Question = ChecklistForEditing['questions'][number]
type RetireProps = Readonly<{
  audience: ChecklistForEditing['audience']
  question: Question
  onClose: () => void
}>

/** Asks before a question is taken out of use. */
export function RetireDialog({ audience, question, onClose }: RetireProps) {
  const retiring = useStateChange(audience, onClose)
  return (
    <ConfirmDialog
      title={`設問 ${question.code} を廃止しますか`}
      isOpen
      confirmLabel="廃止する"
      tone="danger"
      onConfirm={() => retiring.mutate(question)}
      onClose={onClose}
      isPending={retiring.isPending}
      problem={retiring.isError ? messageOf(retiring.error, checklistMessages) : undefined}
    >
      <p>{question.text}</p>
      <p>
        次に始める自己点検から、この設問をたずねなくなります。始まっている自己点検と、これまでの結果は変わりません。あとから使用中に戻せます。
      </p>
    </ConfirmDialog>
  )
}

/** Takes a question out of use, or back into it; the notice offers the way back. */
export function useStateChange(audience: ChecklistForEditing['audience'], onDone: () => void) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const undo = useUndo()
  return useMutation({
    mutationFn: ({ code, state, rowVersion }: Question) =>
      client.checklists.setQuestionState({
        ...{ audience, code, expectedRowVersion: rowVersion },
        state: state === 'active' ? 'retired' : 'active',
      }),
    onSuccess: async (changed, { code, state, rowVersion }) => {
      await refresh(changed)
      const back = { audience, code, state, expectedRowVersion: rowVersion + 1 }
      succeed(
        state === 'active' ? `設問 ${code} を廃止しました。` : `設問 ${code} を使用中に戻しました。`,
        undo(() => client.checklists.setQuestionState(back)),
      )
      onDone()
    },
    onError: () => refresh(),
  })
}
