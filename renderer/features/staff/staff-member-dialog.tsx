import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { employments } from '../../../shared/domain/staff-member/employment.ts'
import { toEmploymentLabel } from '../../../shared/domain/staff-member/employment-label.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { rosterMessages } from './messages.ts'
import { RetireSection } from './retire-section.tsx'
import { useRosterRefresh } from './use-roster.ts'

type Fields = Pick<StaffMember, 'name' | 'reading' | 'title' | 'employment' | 'unitId' | 'audiences'>
type Props = Readonly<{ staffMember: StaffMember | null; units: readonly Unit[]; onClose: () => void }>

/** Adds a member of staff, or changes one. */
export function StaffMemberDialog({ staffMember, units, onClose }: Props) {
  const formId = useId()
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const [fields, setFields] = useState<Fields>(() => toFields(staffMember, units))
  const [isChecked, setIsChecked] = useState(false)
  const saving = useMutation({
    mutationFn: () =>
      staffMember === null
        ? client.staff.create(fields)
        : client.staff.update({
            ...fields,
            staffMemberId: staffMember.id,
            expectedRowVersion: staffMember.rowVersion,
          }),
    onSuccess: async (saved) => {
      await refresh()
      succeed(`${saved.name}さんを${staffMember === null ? '登録' : '変更'}しました。`)
      onClose()
    },
  })
  const isNameMissing = fields.name.trim() === ''
  const isAudienceMissing = fields.audiences.length === 0

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!isNameMissing && !isAudienceMissing) saving.mutate()
  }

  return (
    <Dialog
      title={staffMember === null ? '職員を追加' : '職員の変更'}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <StaffFields
          fields={fields}
          onChange={setFields}
          units={withOwnUnit(units, staffMember)}
          nameProblem={isChecked && isNameMissing ? '氏名を入力してください。' : undefined}
          audienceProblem={isChecked && isAudienceMissing ? '点検票を一つ以上選んでください。' : undefined}
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, rosterMessages) : undefined} />
      </form>
      {staffMember !== null && <RetireSection staffMember={staffMember} onDone={onClose} />}
    </Dialog>
  )
}

function toFields(staffMember: StaffMember | null, units: readonly Unit[]): Fields {
  if (staffMember !== null) {
    const { name, reading, title, employment, unitId, audiences: chosen } = staffMember
    return { name, reading, title, employment, unitId, audiences: chosen }
  }
  const [first] = units
  if (first === undefined) throw new Error('a member of staff is added to a unit, so there is one')
  return { name: '', reading: '', title: '', employment: 'regular', unitId: first.id, audiences: ['staff'] }
}

type UnitChoice = Readonly<{ id: Unit['id']; name: string }>

/** A retired member may stand in a retired unit, which must not change by opening the dialog. */
function withOwnUnit(units: readonly Unit[], staffMember: StaffMember | null): readonly UnitChoice[] {
  if (staffMember === null || units.some((unit) => unit.id === staffMember.unitId)) return units
  return [...units, { id: staffMember.unitId, name: `${staffMember.unitName}（廃止）` }]
}

type FieldsProps = Readonly<{
  fields: Fields
  onChange: (fields: Fields) => void
  units: readonly UnitChoice[]
  nameProblem: string | undefined
  audienceProblem: string | undefined
}>

function StaffFields({ fields, onChange, units, nameProblem, audienceProblem }: FieldsProps) {
  const toggle = (audience: Audience, isSelected: boolean) =>
    onChange({
      ...fields,
      audiences: audiences.filter((each) =>
        each === audience ? isSelected : fields.audiences.includes(each),
      ),
    })
  return (
    <>
      <TextField
        label="氏名"
        isRequired
        autoFocus
        value={fields.name}
        problem={nameProblem}
        onChange={(name) => onChange({ ...fields, name })}
      />
      <TextField
        label="ふりがな"
        value={fields.reading}
        description="一覧の並びと検索に使います。"
        onChange={(reading) => onChange({ ...fields, reading })}
      />
      <Select
        label="所属"
        isRequired
        value={fields.unitId}
        onChange={(unitId) => onChange({ ...fields, unitId })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label="職名"
        value={fields.title}
        description="主事、課長など。帳票の氏名の前に印刷されます。"
        onChange={(title) => onChange({ ...fields, title })}
      />
      <Select
        label="任用"
        value={fields.employment}
        onChange={(employment) => onChange({ ...fields, employment })}
        choices={employments.map((value) => ({ value, label: toEmploymentLabel(value) }))}
      />
      <fieldset>
        <legend className="font-bold">
          答える点検票<span className="ml-2 text-[0.875rem] font-normal text-error-2">必須</span>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {audiences.map((audience) => (
            <Checkbox
              key={audience}
              label={toAudienceLabel(audience)}
              isSelected={fields.audiences.includes(audience)}
              onChange={(isSelected) => toggle(audience, isSelected)}
            />
          ))}
        </div>
        {audienceProblem !== undefined && (
          <p role="alert" className="text-error-2">
            {audienceProblem}
          </p>
        )}
      </fieldset>
    </>
  )
}
