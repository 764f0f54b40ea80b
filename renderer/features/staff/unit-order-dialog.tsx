import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { OrderList } from '../../components/order-list.tsx'
import { rosterMessages } from './messages.ts'
import { useRosterRefresh } from './use-roster.ts'

type Props = Readonly<{ units: readonly Unit[]; onClose: () => void }>

/** The order in which lists and reports name the units. */
export function UnitOrderDialog({ units, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const [items, setItems] = useState<readonly Readonly<{ id: Unit['id']; label: string }>[]>(() =>
    units.map(({ id, name }) => ({ id, label: name })),
  )
  const saving = useMutation({
    mutationFn: () => client.units.reorder({ unitIds: items.map(({ id }) => id) }),
    onSuccess: async () => {
      await refresh()
      succeed('所属の並び順を変えました。')
      onClose()
    },
  })
  return (
    <Dialog
      title="所属の並べ替え"
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
      <div className="space-y-4">
        <OrderList label="所属の順番" items={items} onChange={setItems} />
        <ProblemText text={saving.isError ? messageOf(saving.error, rosterMessages) : undefined} />
      </div>
    </Dialog>
  )
}
