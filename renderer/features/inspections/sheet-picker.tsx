import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { toggle } from './toggle.ts'

type Props = Readonly<{
  sheets: readonly SheetSummary[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}>

/** Chooses sheets one by one. */
export function SheetPicker({ sheets, chosen, onChange }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold">印刷する人（{chosen.size}枚）</legend>
      <div className="max-h-52 overflow-y-auto rounded-8 border border-solid-gray-420 px-4 py-2">
        {sheets.map(({ id, number, staffName, unitName, audience }) => (
          <div key={id}>
            <Checkbox
              label={`${number}　${staffName}（${unitName}・${toAudienceLabel(audience)}）`}
              isSelected={chosen.has(id)}
              onChange={() => onChange(toggle(chosen, id))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
