import { useQuery } from '@tanstack/react-query'
import type { TreatmentFields as Fields } from '../../../shared/contract/risk-analyses.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import {
  type Treatment,
  toTreatmentHint,
  toTreatmentLabel,
  treatments,
} from '../../../shared/domain/risk/treatment.ts'
import { api } from '../../api/client.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'

export type TreatmentDraft = Omit<Fields, 'residual'>

export const noTreatment: TreatmentDraft = {
  ...{ treatment: null, plan: '', ownerTitle: '', ownerUnitId: null, dueOn: null, doneOn: null },
}

type Props = Readonly<{ draft: TreatmentDraft; onChange: (draft: TreatmentDraft) => void }>

/** 低減・回避・移転・受容, what is done, who does it and by when. */
export function TreatmentFields({ draft, onChange }: Props) {
  const set = (part: Partial<TreatmentDraft>) => onChange({ ...draft, ...part })
  return (
    <div className="space-y-4">
      <RadioGroup
        label="対応"
        value={draft.treatment ?? 'none'}
        onChange={(value) => set({ treatment: value === 'none' ? null : value })}
        choices={choices}
      />
      {draft.treatment !== null && (
        <>
          <TextArea
            label={draft.treatment === 'accept' ? '受容する理由や条件' : '対応の内容'}
            rows={3}
            value={draft.plan}
            onChange={(plan) => set({ plan })}
            description={planHints[draft.treatment]}
          />
          <Owner draft={draft} onChange={onChange} />
          {draft.treatment !== 'accept' && (
            <div className="grid gap-4 sm:grid-cols-2">
              <WarekiDateField label="期限" value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
              <WarekiDateField
                label="済んだ日"
                value={draft.doneOn}
                onChange={(doneOn) => set({ doneOn })}
                description="まだのときは、空けておきます。"
              />
            </div>
          )}
        </>
      )}
    </div>
  )
}

const choices = [
  ...treatments.map((value) => ({
    value,
    label: toTreatmentLabel(value),
    description: toTreatmentHint(value),
  })),
  { value: 'none', label: '決めていない' },
] as const

const planHints: Readonly<Record<Treatment, string>> = {
  reduce: 'だれが何をするかを書きます。例：共有フォルダの権限を、所属ごとに分ける。',
  avoid: 'やめる業務や機器を書きます。例：USBメモリでの持ち出しをやめ、貸出しを終える。',
  transfer: '移す先と契約を書きます。例：委託契約に、漏えい時の損害の負担を定める。',
  accept: 'なぜ今のままでよいかを書きます。例：使う人が二人だけで、個人情報を扱わないため。',
}

function Owner({ draft, onChange }: Props) {
  const units = useQuery(api.units.list.queryOptions({ input: {} }))
  const list = units.data ?? []
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="担当の所属"
        value={draft.ownerUnitId ?? ''}
        onChange={(id) =>
          onChange({ ...draft, ownerUnitId: list.find((unit) => unit.id === id)?.id ?? null })
        }
        choices={toUnitChoices(list, draft)}
      />
      <TextField
        label="担当の職"
        value={draft.ownerTitle}
        onChange={(ownerTitle) => onChange({ ...draft, ownerTitle })}
      />
    </div>
  )
}

/** Units in use; one that is 廃止 stays visible until another is chosen. */
function toUnitChoices(units: readonly Unit[], { ownerUnitId }: TreatmentDraft) {
  const shown = units.filter(({ id, state }) => state === 'active' || id === ownerUnitId)
  return [
    { value: '', label: '決めていない' },
    ...shown.map(({ id, name, state }) => ({
      value: String(id),
      label: state === 'active' ? name : `${name}（廃止。選び直してください）`,
    })),
  ]
}
