import type { AssetValues } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { importanceRuleText, toImportanceByRule } from '../../../shared/domain/asset/asset-importance.ts'
import { type AssetAspect, listLevelsOf, toAspectLabel } from '../../../shared/domain/asset/asset-level.ts'
import { RadioGroup } from '../../components/radio-group.tsx'

const unknown = '*'

type LevelProps = Readonly<{
  aspect: AssetAspect
  settings: AssetSettings
  value: string | null
  onChange: (code: string | null) => void
  problem?: string | undefined
}>

/** A level of an aspect, each with its criterion beside it. */
export function LevelField({ aspect, settings, value, onChange, problem }: LevelProps) {
  const levels = listLevelsOf(settings.levels, aspect).filter(
    ({ isOffered, code }) => isOffered || code === value,
  )
  return (
    <RadioGroup
      label={toAspectLabel(aspect)}
      value={value ?? unknown}
      problem={problem}
      onChange={(code) => onChange(code === unknown ? null : code)}
      choices={[
        ...levels.map(({ code, name, criterion }) => ({
          ...{ value: code, description: criterion },
          label: <b>{name}</b>,
        })),
        { value: unknown, label: 'まだ決めていない' },
      ]}
    />
  )
}

type ImportanceProps = Readonly<{
  values: Pick<
    AssetValues,
    'confidentiality' | 'integrity' | 'availability' | 'personalData' | 'importanceByHand'
  >
  settings: AssetSettings
  onChange: (importance: AssetValues['importanceByHand']) => void
}>

/** The importance as the rule makes it, or set by hand; the rule stands beside it. */
export function ImportanceField({ values, settings, onChange }: ImportanceProps) {
  const byRule = toImportanceByRule(values, settings.levels)
  return (
    <div className="space-y-1">
      <RadioGroup
        label="重要度"
        isHorizontal
        value={values.importanceByHand === null ? unknown : String(values.importanceByHand)}
        onChange={(chosen) => onChange(importances.find((one) => String(one) === chosen) ?? null)}
        choices={[
          { value: unknown, label: `規則のとおり（今は ${byRule ?? '未定'}）` },
          ...importances.map((one) => ({ value: String(one), label: `手で ${one} にする` })),
        ]}
      />
      <p className="text-[0.9375rem] text-solid-gray-700">{importanceRuleText}</p>
    </div>
  )
}

const importances = [3, 2, 1] as const
