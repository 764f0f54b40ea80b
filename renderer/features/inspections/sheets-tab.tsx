import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { PaperPrint } from './paper-print.tsx'
import { toSheetColumns } from './sheet-columns.tsx'
import { UnitProgress } from './unit-progress.tsx'

type StateFilter = SheetSummary['state'] | 'all' | 'unsubmitted'

const stateFilters: readonly Readonly<{ value: StateFilter; label: string }>[] = [
  { value: 'all', label: 'すべて' },
  { value: 'unsubmitted', label: '未提出' },
  { value: 'notStarted', label: '未着手' },
  { value: 'answering', label: '回答中' },
  { value: 'submitted', label: '提出済み' },
  { value: 'excluded', label: '対象外' },
]

type Props = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>

/** Who has handed in and who has not, with the ways to enter, take out and add. */
export function SheetsTab({ inspection, sheets }: Props) {
  const { may } = useSession()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<StateFilter>('all')
  const [isAdding, setIsAdding] = useState(false)
  const [changed, setChanged] = useState<SheetSummary | null>(null)
  const mayChange = inspection.state === 'open' && may('inspections.excludeSheet')
  const columns = useMemo(() => toSheetColumns(mayChange ? setChanged : null), [mayChange])
  return (
    <div className="space-y-6">
      <UnitProgress inspection={inspection} sheets={sheets} />
      <section aria-label="点検票の一覧">
        <h2 className="mb-2 text-[1.25rem]">点検票</h2>
        <DataTable
          label="点検票の一覧"
          rows={sheets.filter((sheet) => isShown(sheet, filter))}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/sheets/$sheetId', params: { sheetId: id } })}
          searchLabel="点検票を探す（番号・氏名・所属）"
          filters={<Select label="状態" value={filter} onChange={setFilter} choices={stateFilters} />}
          exports={
            <>
              <PaperPrint inspection={inspection} sheets={sheets} />
              {inspection.state === 'open' && may('sheets.exportFile') && (
                <Link
                  to="/inspections/$inspectionId/answer-files"
                  params={{ inspectionId: inspection.id }}
                  className={buttonClass('secondary', 'small')}
                >
                  Excel で回答
                </Link>
              )}
              {mayChange && (
                <Button tone="secondary" size="small" onPress={() => setIsAdding(true)}>
                  対象者を追加
                </Button>
              )}
            </>
          }
        />
      </section>
      {isAdding && (
        <AddPeopleDialog inspection={inspection} sheets={sheets} onClose={() => setIsAdding(false)} />
      )}
      {changed !== null && <ExcludeDialog sheet={changed} onClose={() => setChanged(null)} />}
    </div>
  )
}

function isShown({ state }: SheetSummary, filter: StateFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'unsubmitted') return state === 'notStarted' || state === 'answering'
  return state === filter
}
