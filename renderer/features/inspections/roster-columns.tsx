import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Badge } from '../../components/badge.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { rosterMarkWords } from '../../components/roll-over-words.ts'
import { type PlannedPerson as Proposed, toProposedKey } from './plan.ts'
import { toggle } from './toggle.ts'

type Choice = Readonly<{
  leftOut: ReadonlySet<string>
  onChange: (leftOut: ReadonlySet<string>) => void
  /** Whether there is an inspection before to mark people against. */
  hasPrevious: boolean
}>

/** Who is proposed, with a box to take each out and, where there is one before, how they stand to it. */
export function toRosterColumns({ leftOut, onChange, hasPrevious }: Choice): readonly Column<Proposed>[] {
  const columns = toColumns(leftOut, onChange)
  return hasPrevious ? [...columns, markColumn] : columns
}

const markColumn: Column<Proposed> = {
  id: 'mark',
  heading: '前回と',
  width: 13,
  text: (one) => `${rosterMarkWords[one.mark].word} ${toRemark(one)}`,
  cell: (one) => (
    <span className="whitespace-normal">
      <Badge tone={rosterMarkWords[one.mark].tone}>{rosterMarkWords[one.mark].word}</Badge>{' '}
      <span className="text-[0.9375rem]">{toRemark(one)}</span>
    </span>
  ),
}

function toRemark({ mark, movedFrom, exclusionReason }: Proposed): string {
  if (movedFrom !== null) return `前回は ${movedFrom.unitName} ${movedFrom.title}`.trim()
  if (mark === 'returned') return `前回は対象外${exclusionReason === null ? '' : `（${exclusionReason}）`}`
  return ''
}

function toColumns(
  leftOut: ReadonlySet<string>,
  onChange: (leftOut: ReadonlySet<string>) => void,
): readonly Column<Proposed>[] {
  return [
    {
      id: 'included',
      heading: '対象',
      width: 4,
      text: () => '',
      isSortable: false,
      cell: (one) => (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the box has its own keys; a click on it must not toggle the row as well
        <span onClick={(event) => event.stopPropagation()}>
          <Checkbox
            label={`${one.staffName}さんの${toAudienceLabel(one.audience)}の点検票`}
            isLabelHidden
            isSelected={!leftOut.has(toProposedKey(one))}
            onChange={() => onChange(toggle(leftOut, toProposedKey(one)))}
          />
        </span>
      ),
    },
    { id: 'unit', heading: '所属', width: 10, text: ({ unitName }) => unitName },
    { id: 'title', heading: '職名', width: 8, text: ({ title }) => title },
    {
      id: 'name',
      heading: '氏名',
      width: 10,
      text: ({ staffName, reading }) => `${staffName} ${reading}`,
      sortValue: ({ reading, staffName }) => (reading === '' ? staffName : reading),
      cell: ({ staffName }) => <b>{staffName}</b>,
    },
    { id: 'audience', heading: '答える点検票', width: 9, text: ({ audience }) => toAudienceLabel(audience) },
  ]
}
