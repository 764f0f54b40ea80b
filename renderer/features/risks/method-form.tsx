import { useQuery } from '@tanstack/react-query'
import {
  type AssetAspect,
  assetAspects,
  listLevelsOf,
  toAspectLabel,
} from '../../../shared/domain/asset/asset-level.ts'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import {
  listFactors,
  methodKinds,
  toFactorLabel,
  toMethodKindLabel,
} from '../../../shared/domain/risk/risk-method.ts'
import { api } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type MethodDraft, withLevel } from './method-draft.ts'

type Props = Readonly<{ draft: MethodDraft; onChange: (draft: MethodDraft) => void }>

/** Formula, words of the levels, bands, and what the proposals rest on. */
export function MethodForm(props: Props) {
  const { draft, onChange } = props
  return (
    <>
      <section aria-label="式と境目" className="card space-y-4 p-5">
        <h2 className="text-[1.25rem]">式と境目</h2>
        <RadioGroup
          label="リスクの値の出し方"
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
          choices={methodKinds.map((value) => ({ value, label: toMethodKindLabel(value) }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="「高」とする値（この値以上）"
            isRequired
            inputMode="numeric"
            value={draft.highFrom}
            onChange={(highFrom) => onChange({ ...draft, highFrom })}
          />
          <TextField
            label="「中」とする値（この値以上）"
            isRequired
            inputMode="numeric"
            value={draft.mediumFrom}
            onChange={(mediumFrom) => onChange({ ...draft, mediumFrom })}
          />
        </div>
      </section>
      <Scales {...props} />
      <Proposals {...props} />
    </>
  )
}

function Scales({ draft, onChange }: Props) {
  return (
    <section aria-label="段階の名前と基準" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">段階の名前と基準</h2>
      {listFactors(draft.kind).map((factor) => (
        <fieldset key={factor}>
          <legend className="mb-1 font-bold">{toFactorLabel(factor)}</legend>
          <div className="space-y-2">
            {riskLevels.toReversed().map((level) => {
              const words = draft.scales[factor][level === 1 ? 0 : level === 2 ? 1 : 2]
              return (
                <div key={level} className="grid gap-3 sm:grid-cols-[9rem_1fr]">
                  <TextField
                    label={`段階${level}の名前`}
                    value={words.name}
                    onChange={(name) => onChange(withLevel(draft, factor, level, { name }))}
                  />
                  <TextField
                    label={`段階${level}の基準`}
                    value={words.criterion}
                    onChange={(criterion) => onChange(withLevel(draft, factor, level, { criterion }))}
                  />
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

function Proposals(props: Props) {
  const { draft, onChange } = props
  return (
    <section aria-label="提案のもと" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">提案のもと</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="脆弱性1とする実施率（％以上）"
          isRequired
          inputMode="numeric"
          value={draft.wellKeptFrom}
          onChange={(wellKeptFrom) => onChange({ ...draft, wellKeptFrom })}
          description="対策がよく行われているとみなす実施率です。"
        />
        <TextField
          label="脆弱性2とする実施率（％以上）"
          isRequired
          inputMode="numeric"
          value={draft.partlyKeptFrom}
          onChange={(partlyKeptFrom) => onChange({ ...draft, partlyKeptFrom })}
          description="これより低いと、脆弱性3とみなします。"
        />
      </div>
      <ImportantAssets {...props} />
    </section>
  )
}

function ImportantAssets({ draft, onChange }: Props) {
  const settings = useQuery(api.assets.settings.queryOptions({ input: {} }))
  const { important } = draft
  const toggle = (aspect: AssetAspect, code: string, isSelected: boolean) =>
    onChange({
      ...draft,
      important: {
        ...important,
        [aspect]: isSelected ? [...important[aspect], code] : important[aspect].filter((one) => one !== code),
      },
    })
  return (
    <fieldset>
      <legend className="font-bold">詳しく見る情報資産</legend>
      <p className="text-[0.9375rem] text-solid-gray-700">
        印を付けた格付けのどれかに当てはまるものを、詳しく見ます。
      </p>
      {assetAspects.map((aspect) => (
        <div key={aspect} className="flex flex-wrap items-center gap-x-5">
          <span className="w-20">{toAspectLabel(aspect)}</span>
          {listLevelsOf(settings.data?.levels ?? [], aspect).map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              isSelected={important[aspect].includes(code)}
              onChange={(isSelected) => toggle(aspect, code, isSelected)}
            />
          ))}
        </div>
      ))}
      <Select
        label="重要度"
        isInline
        value={important.importanceFrom === null ? '' : String(important.importanceFrom)}
        onChange={(value) =>
          onChange({
            ...draft,
            important: {
              ...important,
              importanceFrom: riskLevels.find((level) => String(level) === value) ?? null,
            },
          })
        }
        choices={[
          { value: '3', label: '3のもの' },
          { value: '2', label: '2以上のもの' },
          { value: '1', label: '1以上のもの' },
          { value: '', label: '重要度では決めない' },
        ]}
      />
    </fieldset>
  )
}
