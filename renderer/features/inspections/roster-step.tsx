import { useMemo, useState } from 'react'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { rosterMarks } from '../../../shared/domain/inspection/roster-roll-over.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { rosterMarkWords } from '../../components/roll-over-words.ts'
import { Select } from '../../components/select.tsx'
import { LeftPeople } from './left-people.tsx'
import { MarkCounts } from './mark-counts.tsx'
import { type PlannedPerson as Proposed, toProposedKey } from './plan.ts'
import { toRosterColumns } from './roster-columns.tsx'
import { toggle } from './toggle.ts'

type Props = Readonly<{
  proposed: readonly Proposed[]
  left: OpeningProposal['left']
  hasPrevious: boolean
  leftOut: ReadonlySet<string>
  onChange: (leftOut: ReadonlySet<string>) => void
}>
type Filter = Proposed['mark'] | 'all'

/** Third step: who answers which checklist; everybody on the roster is in until taken out. */
export function RosterStep({ proposed, left, hasPrevious, leftOut, onChange }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const columns = useMemo(
    () => toRosterColumns({ leftOut, onChange, hasPrevious }),
    [leftOut, onChange, hasPrevious],
  )
  return (
    <>
      <p>
        名簿の全員が対象になっています。休職などで外す人は、印を外してください。あとから追加や除外もできます。
      </p>
      <ChosenCounts proposed={proposed} leftOut={leftOut} />
      {hasPrevious && <MarkCounts words={rosterMarkWords} marks={rosterMarks} items={proposed} unit="枚" />}
      {left.length > 0 && <LeftPeople left={left} />}
      <DataTable
        label="対象者の一覧"
        rows={proposed.filter(({ mark }) => filter === 'all' || mark === filter)}
        columns={columns}
        rowKey={toProposedKey}
        onOpen={(one) => onChange(toggle(leftOut, toProposedKey(one)))}
        searchLabel="対象者を探す"
        maxHeight="max(16rem, calc(100vh - 31rem))"
        filters={
          hasPrevious && (
            <Select
              label="前回との違い"
              value={filter}
              onChange={setFilter}
              choices={[
                { value: 'all', label: 'すべて' },
                ...rosterMarks.map((mark) => ({ value: mark, label: rosterMarkWords[mark].word })),
              ]}
            />
          )
        }
        exports={
          <>
            <Button tone="secondary" size="small" onPress={() => onChange(new Set())}>
              全員を対象にする
            </Button>
            <Button
              tone="secondary"
              size="small"
              onPress={() => onChange(new Set(proposed.map(toProposedKey)))}
            >
              全員を外す
            </Button>
          </>
        }
      />
    </>
  )
}

type CountsProps = Pick<Props, 'proposed' | 'leftOut'>

function ChosenCounts({ proposed, leftOut }: CountsProps) {
  const chosen = proposed.filter((one) => !leftOut.has(toProposedKey(one)))
  return (
    <p role="status">
      対象 <b>{chosen.length}</b>枚
      {audiences.map((audience) => (
        <span key={audience} className="ml-4">
          {toAudienceLabel(audience)} {chosen.filter((one) => one.audience === audience).length}人
        </span>
      ))}
    </p>
  )
}
