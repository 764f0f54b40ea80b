import { useMemo } from 'react'
import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { type PlannedPerson as Proposed, toProposedKey } from './plan.ts'
import { rosterMarkWords } from './roll-over-words.ts'
import { toggle } from './toggle.ts'

type Props = Readonly<{
  proposed: readonly Proposed[]
  left: OpeningProposal['left']
  hasPrevious: boolean
  leftOut: ReadonlySet<string>
  onChange: (leftOut: ReadonlySet<string>) => void
}>

/** Second step: who answers which checklist; everybody on the roster is in until taken out. */
export function RosterStep({ proposed, left, hasPrevious, leftOut, onChange }: Props) {
  const columns = useMemo(
    () => (hasPrevious ? [...toColumns(leftOut, onChange), markColumn] : toColumns(leftOut, onChange)),
    [leftOut, onChange, hasPrevious],
  )
  const chosenCount = proposed.filter((one) => !leftOut.has(toProposedKey(one))).length
  return (
    <>
      <p>
        名簿の全員が対象になっています。休職などで外す人は、印を外してください。あとから追加や除外もできます。
      </p>
      <p role="status">
        対象 <b>{chosenCount}</b>枚
        {audiences.map((audience) => {
          const count = proposed.filter(
            (one) => one.audience === audience && !leftOut.has(toProposedKey(one)),
          ).length
          return (
            <span key={audience} className="ml-4">
              {toAudienceLabel(audience)} {count}人
            </span>
          )
        })}
      </p>
      {left.length > 0 && <LeftPeople left={left} />}
      <DataTable
        label="対象者の一覧"
        rows={proposed}
        columns={columns}
        rowKey={toProposedKey}
        onOpen={(one) => onChange(toggle(leftOut, toProposedKey(one)))}
        searchLabel="対象者を探す"
        maxHeight="max(16rem, calc(100vh - 29rem))"
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

/** Those who had a sheet last year and get none now, so that nobody is lost by mistake. */
function LeftPeople({ left }: Readonly<{ left: OpeningProposal['left'] }>) {
  return (
    <details className="rounded-8 border border-solid-gray-420 bg-white px-4 py-2">
      <summary className="cursor-pointer">
        前年度の対象で、今年度は対象にならない点検票 <b>{left.length}</b>枚
      </summary>
      <ul className="mt-2 space-y-1">
        {left.map(({ staffMemberId, audience, staffName, unitName, isOnRoster }) => (
          <li key={`${staffMemberId} ${audience}`}>
            {staffName}（{unitName}・{toAudienceLabel(audience)}）　
            {isOnRoster ? '点検票の区分が変わりました' : '名簿から外れました（退職・転出など）'}
          </li>
        ))}
      </ul>
    </details>
  )
}

const markColumn: Column<Proposed> = {
  id: 'mark',
  heading: '前年度と',
  width: 11,
  text: ({ mark, movedFrom }) =>
    `${rosterMarkWords[mark].word}${movedFrom === null ? '' : `（前 ${movedFrom.unitName} ${movedFrom.title}）`}`,
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
