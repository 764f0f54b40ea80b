import { useQuery } from '@tanstack/react-query'
import type { Unit } from '../../../shared/contract/units.ts'
import {
  ordinanceItems,
  toOrdinanceItemLabel,
  toOrdinanceItemNumber,
} from '../../../shared/domain/checklist/ordinance-item.ts'
import { api } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { ProvisionPicker } from '../../components/provisions/provision-picker.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import type { MeasureDraft } from './measure-draft.ts'
import { QuestionLinks } from './question-links.tsx'

type Props = Readonly<{
  draft: MeasureDraft
  onChange: (draft: MeasureDraft) => void
  problems: Readonly<Record<string, string>>
}>

/** What is written and chosen of a measure. */
export function MeasureForm(props: Props) {
  const { draft, onChange, problems } = props
  const set = (part: Partial<MeasureDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextField
        label="対策の名前"
        isRequired
        autoFocus
        value={draft.title}
        onChange={(title) => set({ title })}
        problem={problems.title}
      />
      <TextArea
        label="内容"
        rows={2}
        value={draft.description}
        onChange={(description) => set({ description })}
        description="だれが何をするかを、一つか二つの文で書きます。"
      />
      <StateFields {...props} />
      <OwnerFields {...props} />
      <TextArea
        label="証拠"
        rows={2}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
        description="行っていることが分かる書類や設定の名前と、その置き場所です。"
      />
      <CheckPlan {...props} />
      <OrdinanceItems {...props} />
      <ProvisionPicker
        chosen={draft.provisions}
        onChange={(provisions) => set({ provisions: [...provisions] })}
        problem={problems.provisions}
      />
      <QuestionLinks chosen={draft.questions} onChange={(questions) => set({ questions: [...questions] })} />
      <TextArea label="備考" rows={2} value={draft.note} onChange={(note) => set({ note })} />
    </>
  )
}

function StateFields({ draft, onChange, problems }: Props) {
  return (
    <>
      <RadioGroup
        label="状態"
        isHorizontal
        value={draft.state}
        onChange={(state) => onChange({ ...draft, state })}
        choices={[
          { value: 'notStarted', label: '未着手' },
          { value: 'preparing', label: '準備中（実施に向けて進めている）' },
          { value: 'implemented', label: '実施済' },
          { value: 'declined', label: '見送り' },
        ]}
      />
      {draft.state === 'declined' && (
        <TextField
          label="見送りの理由"
          isRequired
          value={draft.declinedReason}
          onChange={(declinedReason) => onChange({ ...draft, declinedReason })}
          description="例：無線LANを使っていないため。"
          problem={problems.declinedReason}
        />
      )}
    </>
  )
}

function OwnerFields({ draft, onChange }: Props) {
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
        description="人が替わっても続くように、職名で書きます。"
      />
    </div>
  )
}

/** Units in use; one that is 廃止 stays visible until another is chosen. */
function toUnitChoices(units: readonly Unit[], { ownerUnitId }: MeasureDraft) {
  const shown = units.filter(({ id, state }) => state === 'active' || id === ownerUnitId)
  return [
    { value: '', label: '決めていない' },
    ...shown.map(({ id, name, state }) => ({
      value: String(id),
      label: state === 'active' ? name : `${name}（廃止。選び直してください）`,
    })),
  ]
}

function CheckPlan({ draft, onChange, problems }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="確認の間隔（月）"
        isRequired
        inputMode="numeric"
        value={draft.checkIntervalMonths}
        onChange={(checkIntervalMonths) => onChange({ ...draft, checkIntervalMonths })}
        description="確認を記録すると、次の確認日がこの月数だけ先になります。"
        problem={problems.checkIntervalMonths}
      />
      <WarekiDateField
        label="次の確認日"
        value={draft.nextCheckOn}
        onChange={(nextCheckOn) => onChange({ ...draft, nextCheckOn })}
      />
    </div>
  )
}

function OrdinanceItems({ draft, onChange }: Props) {
  const { ordinanceItems: chosen } = draft
  const toggle = (item: number, isSelected: boolean) =>
    onChange({
      ...draft,
      ordinanceItems: isSelected ? [...chosen, item] : chosen.filter((other) => other !== item),
    })
  return (
    <fieldset>
      <legend className="mb-1 font-bold">地方自治法施行規則第16条の3の号</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {ordinanceItems.map((item) => (
          <Checkbox
            key={item}
            label={`${toOrdinanceItemNumber(item)}　${toOrdinanceItemLabel(item)}`}
            isSelected={chosen.includes(item)}
            onChange={(isSelected) => toggle(item, isSelected)}
          />
        ))}
      </div>
    </fieldset>
  )
}
