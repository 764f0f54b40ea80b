import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { OrderList } from '../../components/order-list.tsx'
import { Select } from '../../components/select.tsx'
import { rosterMessages } from './messages.ts'
import { useRosterRefresh } from './use-roster.ts'

type Props = Readonly<{ units: readonly Unit[]; staff: readonly StaffMember[]; onClose: () => void }>
type Ordered = Readonly<{ id: StaffMember['id']; label: string }>

function listOf(staff: readonly StaffMember[], unitId: Unit['id'] | undefined): readonly Ordered[] {
  return staff
    .filter((member) => member.unitId === unitId && member.state === 'active')
    .map((member) => ({ id: member.id, label: `${member.title} ${member.name}`.trim() }))
}

/** The order of one unit's staff, in which rosters and reports name them. */
export function StaffOrderDialog({ units, staff, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const [unitId, setUnitId] = useState(units[0]?.id)
  const [items, setItems] = useState(() => listOf(staff, unitId))
  const saving = useMutation({
    mutationFn: (chosen: Unit['id']) =>
      client.staff.reorder({ unitId: chosen, staffMemberIds: items.map(({ id }) => id) }),
    onSuccess: async () => {
      await refresh()
      succeed('職員の並び順を変えました。')
      onClose()
    },
  })
  if (unitId === undefined) return null
  return (
    <Dialog
      title="職員の並べ替え"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button isPending={saving.isPending} onPress={() => saving.mutate(unitId)}>
            この順にする
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Select
          label="所属"
          value={unitId}
          onChange={(chosen) => {
            setUnitId(chosen)
            setItems(listOf(staff, chosen))
          }}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {items.length === 0 ? (
          <p>この所属に職員はいません。</p>
        ) : (
          <OrderList label="職員の順番" items={items} onChange={setItems} />
        )}
        <ProblemText text={saving.isError ? messageOf(saving.error, rosterMessages) : undefined} />
      </div>
    </Dialog>
  )
}
