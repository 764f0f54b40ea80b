import { useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitOrderDialog } from './unit-order-dialog.tsx'
import { bodyWords } from './words.ts'

const columns: readonly Column<Unit>[] = [
  {
    id: 'name',
    heading: '所属',
    width: 18,
    text: (unit) => unit.name,
    sortValue: (unit) => unit.position,
    cell: (unit) => (
      <span className="flex items-center gap-2">
        <b>{unit.name}</b>
        {unit.state === 'retired' && <Badge>廃止</Badge>}
      </span>
    ),
  },
  {
    id: 'head',
    heading: '所属長（代理）',
    width: 13,
    text: ({ headName, deputyName }) =>
      `${headName ?? '決めていない'}${deputyName === null ? '' : `（${deputyName}）`}`,
  },
  { id: 'body', heading: '執行機関の区分（方針第3条）', width: 14, text: (unit) => bodyWords[unit.body] },
  {
    id: 'staffCount',
    heading: '在籍の人数',
    width: 8,
    align: 'right',
    text: (unit) => `${unit.staffCount}人`,
    sortValue: (unit) => unit.staffCount,
  },
]

type Opened = Readonly<{ kind: 'unit'; unit: Unit | null }> | Readonly<{ kind: 'order' }>

type Props = Readonly<{ units: readonly Unit[]; staff: readonly StaffMember[] }>

/** The units with their 所属長. */
export function UnitsTab({ units, staff }: Props) {
  const { may } = useSession()
  const [showsRetired, setShowsRetired] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const active = units.filter((unit) => unit.state === 'active')
  const mayEdit = may('units.create')
  return (
    <>
      {mayEdit && (
        <div className="mb-4 flex flex-wrap gap-3">
          <Button onPress={() => setOpened({ kind: 'unit', unit: null })}>所属を追加</Button>
          <Button
            tone="secondary"
            isDisabled={active.length < 2}
            onPress={() => setOpened({ kind: 'order' })}
          >
            並べ替える
          </Button>
        </div>
      )}
      <DataTable
        label="所属の一覧"
        rows={showsRetired ? units : active}
        columns={columns}
        rowKey={(unit) => unit.id}
        searchLabel="所属を探す"
        {...(mayEdit ? { onOpen: (unit: Unit) => setOpened({ kind: 'unit', unit }) } : {})}
        filters={<Checkbox label="廃止した所属も表示" isSelected={showsRetired} onChange={setShowsRetired} />}
        {...(units.length === 0
          ? {
              emptyState: (
                <EmptyState title="所属がまだ登録されていません">
                  <p>「所属を追加」から、総務課、会計室、議会事務局などを登録してください。</p>
                </EmptyState>
              ),
            }
          : {})}
      />
      {opened?.kind === 'unit' && <UnitDialog unit={opened.unit} staff={staff} onClose={close} />}
      {opened?.kind === 'order' && <UnitOrderDialog units={active} onClose={close} />}
    </>
  )
}
