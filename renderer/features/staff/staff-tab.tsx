import { useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { staffColumns } from './staff-columns.tsx'
import { StaffMemberDialog } from './staff-member-dialog.tsx'
import { StaffOrderDialog } from './staff-order-dialog.tsx'

type Props = Readonly<{
  staff: readonly StaffMember[]
  units: readonly Unit[]
  onGoToUnits: () => void
}>

type Opened =
  | Readonly<{ kind: 'staffMember'; staffMember: StaffMember | null }>
  | Readonly<{ kind: 'import' | 'order' }>

export function StaffTab({ staff, units, onGoToUnits }: Props) {
  const { may } = useSession()
  const [unitName, setUnitName] = useState('')
  const [showsRetired, setShowsRetired] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const activeUnits = units.filter((unit) => unit.state === 'active')
  const shown = staff.filter(
    (member) =>
      (showsRetired || member.state === 'active') && (unitName === '' || member.unitName === unitName),
  )
  const mayEdit = may('staff.create')
  return (
    <>
      {mayEdit && (
        <div className="mb-4 flex flex-wrap gap-3">
          <Button
            isDisabled={activeUnits.length === 0}
            onPress={() => setOpened({ kind: 'staffMember', staffMember: null })}
          >
            職員を追加
          </Button>
          <Button tone="secondary" onPress={() => setOpened({ kind: 'import' })}>
            ファイルから取り込む
          </Button>
          <Button tone="secondary" isDisabled={staff.length < 2} onPress={() => setOpened({ kind: 'order' })}>
            並べ替える
          </Button>
        </div>
      )}
      <DataTable
        label="職員の一覧"
        rows={staff.length === 0 ? [] : shown}
        columns={staffColumns}
        rowKey={(member) => member.id}
        searchLabel="職員を探す（氏名・ふりがな・職名など）"
        {...(mayEdit
          ? { onOpen: (staffMember: StaffMember) => setOpened({ kind: 'staffMember', staffMember }) }
          : {})}
        filters={
          <>
            <Select
              label="所属"
              value={unitName}
              onChange={setUnitName}
              choices={[
                { value: '', label: 'すべて' },
                ...activeUnits.map(({ name }) => ({ value: name, label: name })),
              ]}
            />
            <Checkbox label="廃止した人も表示" isSelected={showsRetired} onChange={setShowsRetired} />
          </>
        }
        exports={may('staff.exportFile') && <ExportButtons />}
        {...(staff.length === 0
          ? { emptyState: <NoStaff hasUnits={activeUnits.length > 0} onGoToUnits={onGoToUnits} /> }
          : {})}
      />
      {opened?.kind === 'staffMember' && (
        <StaffMemberDialog staffMember={opened.staffMember} units={activeUnits} onClose={close} />
      )}
      {opened?.kind === 'import' && <ImportDialog onClose={close} />}
      {opened?.kind === 'order' && <StaffOrderDialog units={activeUnits} staff={staff} onClose={close} />}
    </>
  )
}

function NoStaff({ hasUnits, onGoToUnits }: Readonly<{ hasUnits: boolean; onGoToUnits: () => void }>) {
  return (
    <EmptyState
      title="職員がまだ登録されていません"
      action={
        !hasUnits && (
          <Button tone="secondary" onPress={onGoToUnits}>
            所属を登録する
          </Button>
        )
      }
    >
      <p>
        人数が多いときは「ファイルから取り込む」が便利です。Excel や CSV の一行目に、
        <b>氏名・ふりがな・所属・職名・任用・対象</b>
        の見出しを付けてください（氏名と所属のほかは省けます）。
      </p>
      {!hasUnits && <p>一人ずつ追加するときは、先に所属を登録してください。</p>}
    </EmptyState>
  )
}
