import { assetClasses, toAssetClassLabel } from '../../../shared/domain/asset/asset-class.ts'
import { listKindsOfClass, toAssetKindLabel } from '../../../shared/domain/asset/asset-kind.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import { levelsDescending } from '../../../shared/domain/risk/risk-method.ts'
import { threatGroups } from '../../../shared/domain/threat/threat-group.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ThreatDraft } from './threat-draft.ts'
import { toGroupText, toLevelText } from './threat-words.ts'

type Props = Readonly<{
  draft: ThreatDraft
  onChange: (draft: ThreatDraft) => void
  items: readonly ThreatItem[]
  problems: Readonly<Record<string, string>>
}>

/** What is written and chosen of a threat. */
export function ThreatForm(props: Props) {
  const { draft, onChange, items, problems } = props
  return (
    <>
      <TextField
        label="脅威の名前"
        isRequired
        autoFocus
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        problem={problems.title}
      />
      <RadioGroup
        label="区分"
        isRequired
        value={draft.group === null ? null : String(draft.group)}
        onChange={(value) =>
          onChange({ ...draft, group: threatGroups.find((group) => String(group) === value) ?? null })
        }
        choices={threatGroups.map((group) => ({ value: String(group), label: toGroupText(group, items) }))}
        problem={problems.group}
      />
      <TextArea
        label="内容"
        rows={3}
        value={draft.description}
        onChange={(description) => onChange({ ...draft, description })}
        description="何が起こるか、この組合ではどのように現れるかを、一つか二つの文で書きます。"
      />
      <RadioGroup
        label="起こりやすさ"
        isRequired
        value={draft.usualLevel === null ? null : String(draft.usualLevel)}
        onChange={(value) =>
          onChange({
            ...draft,
            usualLevel: levelsDescending.find((level) => String(level) === value) ?? null,
          })
        }
        choices={levelsDescending.map((level) => ({ value: String(level), label: toLevelText(level) }))}
        problem={problems.usualLevel}
      />
      <Categories {...props} />
      <Kinds {...props} />
    </>
  )
}

function Categories({ draft, onChange }: Props) {
  const { measureCategories: chosen } = draft
  return (
    <fieldset>
      <legend className="mb-1 font-bold">抑える対策（方針第7条の号）</legend>
      <p className="mb-1 text-[0.9375rem] text-solid-gray-700">
        選んだ号の自己点検の実施率から、リスク分析で可能性を提案します。選ばないと提案は出ません。
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {measureCategories.map((category) => (
          <Checkbox
            key={category}
            label={`${toCategoryProvision(category)}　${toCategoryLabel(category)}`}
            isSelected={chosen.includes(category)}
            onChange={(isSelected) =>
              onChange({ ...draft, measureCategories: toggle(chosen, category, isSelected) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

function Kinds({ draft, onChange }: Props) {
  const { assetKinds: chosen } = draft
  return (
    <fieldset>
      <legend className="mb-1 font-bold">かかわる資産の種別</legend>
      <p className="mb-1 text-[0.9375rem] text-solid-gray-700">
        一つも選ばないと、すべての種別にかかわる脅威になります。
      </p>
      {assetClasses.map((assetClass) => (
        <div key={assetClass} className="mb-2">
          <p className="text-[0.9375rem] font-bold">{toAssetClassLabel(assetClass)}</p>
          <div className="grid gap-x-6 sm:grid-cols-3">
            {listKindsOfClass(assetClass).map((kind) => (
              <Checkbox
                key={kind}
                label={toAssetKindLabel(kind)}
                isSelected={chosen.includes(kind)}
                onChange={(isSelected) =>
                  onChange({ ...draft, assetKinds: toggle(chosen, kind, isSelected) })
                }
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

function toggle<Value>(chosen: readonly Value[], value: Value, isSelected: boolean): Value[] {
  return isSelected ? [...chosen, value] : chosen.filter((other) => other !== value)
}
