import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { OrderList } from '../../components/order-list.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { checklistMessages } from './messages.ts'
import { useChecklistRefresh } from './use-checklist.ts'

type Props = Readonly<{ checklist: ChecklistForEditing; onClose: () => void }>

/** The order the questions are asked in. */
export function OrderDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const [items, setItems] = useState<readonly { id: string; label: string }[]>(() =>
    checklist.questions
      .filter(({ state }) => state === 'active')
      .map(({ code, text }) => ({ id: code, label: `${code} ${text}` })),
  )
  const saving = useMutation({
    mutationFn: () =>
      client.checklists.reorder({ audience: checklist.audience, codes: items.map(({ id }) => id) }),
    onSuccess: async (changed) => {
      await refresh(changed)
      succeed('設問の順番を変えました。')
      onClose()
    },
  })
  return (
    <Dialog
      title="設問の並べ替え"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button isPending={saving.isPending} onPress={() => saving.mutate()}>
            この順にする
          </Button>
        </>
      }
    >
      <OrderList label="設問の順番" items={items} onChange={setItems} />
      <ProblemText text={saving.isError ? messageOf(saving.error, checklistMessages) : undefined} />
    </Dialog>
  )
}

/** The title of the sheet and the words above its questions. */
export function TextsDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const [title, setTitle] = useState(checklist.title)
  const [introduction, setIntroduction] = useState(checklist.introduction)
  const [isChecked, setIsChecked] = useState(false)
  const { audience, rowVersion } = checklist
  const saving = useMutation({
    mutationFn: () =>
      client.checklists.updateTexts({ audience, title, introduction, expectedRowVersion: rowVersion }),
    onSuccess: async (changed) => {
      await refresh(changed)
      succeed('題名と前書きを直しました。')
      onClose()
    },
  })
  const isMissing = title.trim() === ''
  return (
    <ConfirmDialog
      title="題名と前書き"
      isOpen
      confirmLabel="保存する"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) saving.mutate()
      }}
      onClose={onClose}
      isPending={saving.isPending}
      problem={saving.isError ? messageOf(saving.error, checklistMessages) : undefined}
    >
      <TextField
        label="題名"
        isRequired
        value={title}
        onChange={setTitle}
        problem={isChecked && isMissing ? '題名を入力してください。' : undefined}
      />
      <TextArea label="前書き" rows={4} value={introduction} onChange={setIntroduction} />
    </ConfirmDialog>
  )
}

/** Fixes the questions as an edition. */
export function AdoptDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const [note, setNote] = useState('')
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
      onClose={onClose}
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
    </ConfirmDialog>
  )
}
