import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { OrderList } from '../../components/order-list.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { checklistMessages } from './messages.ts'
import { useChecklistRefresh, useUndo } from './use-checklist.ts'

type Props = Readonly<{ checklist: ChecklistForEditing; onClose: () => void }>

/** The order the questions are asked in. */
export function OrderDialog({ checklist, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const undo = useUndo()
  const { audience } = checklist
  const [first] = useState<readonly { id: string; label: string }[]>(() =>
    checklist.questions
      .filter(({ state }) => state === 'active')
      .map(({ code, text }) => ({ id: code, label: `${code} ${text}` })),
  )
  const [items, setItems] = useState(first)
  const saving = useMutation({
    mutationFn: () =>
      client.checklists.reorder({ audience, codes: toCodes(items), codesBefore: toCodes(first) }),
    onSuccess: async (changed) => {
      await refresh(changed)
      const back = { audience, codes: toCodes(first), codesBefore: toCodes(items) }
      succeed(
        '設問の順番を変えました。',
        undo(() => client.checklists.reorder(back)),
      )
      onClose()
    },
    onError: () => refresh(),
  })
  const isDirty = items.some(({ id }, index) => first[index]?.id !== id)
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  return (
    <Dialog
      title="設問の並べ替え"
      width="wide"
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <Button isDisabled={!isDirty} isPending={saving.isPending} onPress={() => saving.mutate()}>
            この順にする
          </Button>
        </>
      }
    >
      <OrderList label="設問の順番" items={items} onChange={setItems} />
      <ProblemText text={saving.isError ? messageOf(saving.error, checklistMessages) : undefined} />
      {guard.question}
    </Dialog>
  )
}

function toCodes(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
