import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Checkbox } from '../checkbox.tsx'
import { TextField } from '../text-field.tsx'
import { WarekiDateField } from '../wareki-date-field.tsx'
import { chooseRow, type PaperProblems, type PaperRow } from './paper-draft.ts'

type Props = Readonly<{
  rows: readonly PaperRow[]
  /** By row; empty until somebody has tried to record. */
  problems: readonly PaperProblems[]
  /** The day the record was laid before the approvers: no seal is older. */
  requestedOn: string
  onChange: (rows: readonly PaperRow[]) => void
}>

/** Which boxes are sealed on the paper, by whom and on what day; the highest first, as on the paper. */
export function PaperRows({ rows, problems, requestedOn, onChange }: Props) {
  const change = (changed: PaperRow) =>
    onChange(rows.map((row) => (row.step.id === changed.step.id ? changed : row)))
  return (
    <fieldset>
      <legend className="font-bold">紙に押印がある欄</legend>
      <p className="text-[0.9375rem] text-solid-gray-700">
        押印のない欄は印を外します。下の職の欄を空けたまま、上の職の欄だけを記録することはできません。押印日は、決裁にかけた
        {toWareki(requestedOn)}から今日までの日です。
      </p>
      <ul className="mt-2 divide-y divide-solid-gray-200 border-y border-solid-gray-300">
        {rows.map((row, index) => (
          <li key={row.step.id} className="flex flex-wrap items-start gap-x-5 gap-y-1 py-2">
            <div className={row.isOnPaper ? 'w-48 pt-7' : 'w-48'}>
              <Checkbox
                label={<b>{row.step.title}</b>}
                isSelected={row.isOnPaper}
                onChange={(isOnPaper) => onChange(chooseRow(rows, row.step.position, isOnPaper))}
              />
            </div>
            {row.isOnPaper && <Seal row={row} problems={problems[index] ?? {}} onChange={change} />}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type SealProps = Readonly<{
  row: PaperRow
  problems: PaperProblems
  onChange: (row: PaperRow) => void
}>

function Seal({ row, problems, onChange }: SealProps) {
  const { title } = row.step
  return (
    <>
      <div className="w-60">
        <TextField
          label={`${title}の氏名`}
          value={row.signerName}
          onChange={(signerName) => onChange({ ...row, signerName })}
          problem={problems.signerName}
        />
      </div>
      <WarekiDateField
        label={`${title}の押印日`}
        value={row.signedOn}
        onChange={(signedOn) => onChange({ ...row, signedOn })}
        problem={problems.signedOn}
      />
    </>
  )
}
