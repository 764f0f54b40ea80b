import type { StaffMember } from '../../../shared/contract/staff.ts'
import { type Role, roles } from '../../../shared/domain/account/role.ts'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Select } from '../../components/select.tsx'
import { roleWords } from './words.ts'

type RoleFieldsProps = Readonly<{ value: readonly Role[]; onChange: (value: Role[]) => void }>

export function RoleFields({ value, onChange }: RoleFieldsProps) {
  return (
    <fieldset>
      <legend className="font-bold">権限（一つ以上）</legend>
      <div className="grid gap-x-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={roleWords[role].label}
            description={roleWords[role].description}
            isSelected={value.includes(role)}
            onChange={(isSelected) =>
              onChange(roles.filter((other) => (other === role ? isSelected : value.includes(other))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

type StaffMemberFieldProps = Readonly<{
  value: StaffMemberId | null
  onChange: (value: StaffMemberId | null) => void
  staff: readonly StaffMember[]
}>

/** The member of the roster whose sheets this account answers; only those without an account can be chosen. */
export function StaffMemberField({ value, onChange, staff }: StaffMemberFieldProps) {
  const free = staff.filter(
    ({ id, state, hasAccount }) => id === value || (state === 'active' && !hasAccount),
  )
  return (
    <Select
      label="名簿の職員"
      description="選ぶと、この人の点検票に回答できるようになります。"
      value={value ?? ''}
      onChange={(id) => onChange(free.find((member) => member.id === id)?.id ?? null)}
      choices={[
        { value: '', label: '結び付けない' },
        ...free.map(({ id, name, unitName }) => ({ value: id, label: `${name}（${unitName}）` })),
      ]}
    />
  )
}
