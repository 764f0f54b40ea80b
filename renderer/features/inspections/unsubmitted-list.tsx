import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Notice } from '../../components/notice.tsx'

type Props = Readonly<{
  sheets: readonly SheetSummary[]
  acknowledged: ReadonlySet<string>
  onToggle: (sheetId: string) => void
  problem: string | undefined
}>

/** Everybody whose sheet has not come back, each to be ticked off. */
export function UnsubmittedList({ sheets, acknowledged, onToggle, problem }: Props) {
  return (
    <fieldset>
      <legend className="mb-2 w-full">
        <Notice tone="warning" title={`未提出の点検票が${sheets.length}枚あります。`}>
          <p>一人ずつ確かめて、印を付けてください。未提出の回答は集計に入りません。</p>
        </Notice>
      </legend>
      <div className="max-h-56 overflow-y-auto rounded-8 border border-solid-gray-300 px-3">
        {sheets.map((sheet) => (
          <Checkbox
            key={sheet.id}
            label={`${sheet.unitName}　${sheet.staffName}（${toAudienceLabel(sheet.audience)}）　${sheet.questionCount}問中${sheet.answeredCount}問 回答`}
            isSelected={acknowledged.has(sheet.id)}
            onChange={() => onToggle(sheet.id)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <p role="alert" className="mt-1 text-error-2">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
