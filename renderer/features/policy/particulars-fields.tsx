import type { Edition } from '../../../shared/contract/policy.ts'
import { adopterWords } from '../../../shared/domain/policy-document/adopter-words.ts'
import { bodies } from '../../../shared/domain/unit/body.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'

export type Particulars = Pick<
  Edition,
  'documentNumber' | 'adopters' | 'adoption' | 'enactedOn' | 'reason' | 'summary'
>

/** What of an edition its particulars are. */
export function toParticulars(edition: Edition): Particulars {
  const { documentNumber, adopters, adoption, enactedOn, reason, summary } = edition
  return { documentNumber, adopters, adoption, enactedOn, reason, summary }
}

type Props = Readonly<{ value: Particulars; onChange: (change: Partial<Particulars>) => void }>

/** Number, 策定主体, 制定日, why and what was changed. */
export function ParticularsFields({ value, onChange }: Props) {
  return (
    <>
      <TextField
        label="番号"
        value={value.documentNumber}
        onChange={(documentNumber) => onChange({ documentNumber })}
        description="例：訓令第3号。番号を付けないときは、空のままにします。"
      />
      <AdopterFields value={value} onChange={onChange} />
      <WarekiDateField
        label="制定日（改正した日）"
        value={value.enactedOn}
        onChange={(enactedOn) => onChange({ enactedOn })}
      />
      <TextArea
        label="制定・改正の理由"
        rows={2}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <TextArea
        label="主な内容"
        rows={2}
        value={value.summary}
        onChange={(summary) => onChange({ summary })}
      />
    </>
  )
}

function AdopterFields({ value, onChange }: Props) {
  const { adopters, adoption } = value
  const toggle = (body: (typeof bodies)[number], isHeld: boolean) => {
    const next = bodies.filter((other) => (other === body ? isHeld : adopters.includes(other)))
    onChange({ adopters: next, adoption: next.length < 2 ? null : adoption })
  }
  return (
    <>
      <fieldset>
        <legend className="mb-1 font-bold">策定主体（だれが定めたか）</legend>
        <div className="flex flex-wrap gap-x-6">
          {bodies.map((body) => (
            <Checkbox
              key={body}
              label={adopterWords[body]}
              isSelected={adopters.includes(body)}
              onChange={(isHeld) => toggle(body, isHeld)}
            />
          ))}
        </div>
      </fieldset>
      {adopters.length >= 2 && (
        <RadioGroup
          label="定め方"
          isRequired
          isHorizontal
          value={adoption}
          onChange={(chosen) => onChange({ adoption: chosen })}
          choices={[
            { value: 'joint', label: '共同で一つを定めた' },
            { value: 'separate', label: 'それぞれが定めた' },
          ]}
        />
      )}
    </>
  )
}
