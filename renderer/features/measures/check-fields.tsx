import type { MeasureResult } from '../../../shared/domain/measure/measure-state.ts'
import { measureResults, toMeasureResultLabel } from '../../../shared/domain/measure/measure-state.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'

export type CheckDraft = Readonly<{ checkedOn: string | null; result: MeasureResult | null; note: string }>

type Props = Readonly<{
  draft: CheckDraft
  onChange: (draft: CheckDraft) => void
  /** Whether recording was tried, so that what is missing is said. */
  isChecked: boolean
}>

/** When the measure was looked at and what was found. */
export function CheckFields({ draft, onChange, isChecked }: Props) {
  return (
    <div className="space-y-4">
      <WarekiDateField
        label="確認日"
        isRequired
        value={draft.checkedOn}
        onChange={(checkedOn) => onChange({ ...draft, checkedOn })}
        problem={isChecked && draft.checkedOn === null ? '確認日を入力してください。' : undefined}
      />
      <RadioGroup
        label="結果"
        isRequired
        isHorizontal
        value={draft.result}
        onChange={(result) => onChange({ ...draft, result })}
        choices={measureResults.map((value) => ({ value, label: toMeasureResultLabel(value) }))}
        problem={isChecked && draft.result === null ? '結果を選んでください。' : undefined}
      />
      <TextArea
        label="備考"
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        description="見た書類や、足りなかったところを書きます。600字までです。"
      />
    </div>
  )
}
