import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '../../../shared/domain/account/role.ts'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { RoleFields, StaffMemberField } from './account-fields.tsx'
import { InitialPasswordField, isTypable } from './initial-password-field.tsx'
import type { InitialPassword } from './initial-passwords-dialog.tsx'
import { accountMessages } from './words.ts'

type Props = Readonly<{ onClose: () => void; onMade: (made: readonly InitialPassword[]) => void }>

/** One account with a first password that its holder changes at the first sign-in. */
export function CreateAccountDialog({ onClose, onMade }: Props) {
  const queries = useQueryClient()
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }))
  const [displayName, setDisplayName] = useState('')
  const [loginName, setLoginName] = useState('')
  const [initialPassword, setInitialPassword] = useState<string | null>(null)
  const [roles, setRoles] = useState<Role[]>(['respondent'])
  const [staffMemberId, setStaffMemberId] = useState<StaffMemberId | null>(null)
  const create = useMutation(
    api.accounts.create.mutationOptions({
      onSuccess: (account, sent) => {
        void queries.invalidateQueries({ queryKey: api.accounts.key() })
        void queries.invalidateQueries({ queryKey: api.staff.key() })
        onMade([{ account, initialPassword: sent.initialPassword }])
      },
    }),
  )
  const chooseStaffMember = (id: StaffMemberId | null) => {
    setStaffMemberId(id)
    const member = staff.data?.find((candidate) => candidate.id === id)
    if (member !== undefined && displayName === '') setDisplayName(member.name)
  }
  return (
    <Dialog
      title="アカウントを作る"
      isOpen
      onClose={onClose}
      width="wide"
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button
            isPending={create.isPending}
            isDisabled={initialPassword === null || !isTypable(initialPassword)}
            onPress={() =>
              create.mutate({
                ...{ displayName, loginName, roles, staffMemberId },
                initialPassword: initialPassword ?? '',
              })
            }
          >
            作る
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="grid gap-x-6 gap-y-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
          <StaffMemberField value={staffMemberId} onChange={chooseStaffMember} staff={staff.data ?? []} />
          <TextField
            label="名前"
            isRequired
            description="画面と履歴に表示する名前です。"
            value={displayName}
            onChange={setDisplayName}
          />
          <TextField
            label="サインイン名"
            isRequired
            description="短い英数字がおすすめです。例：soumu01"
            value={loginName}
            onChange={setLoginName}
          />
          <InitialPasswordField value={initialPassword} onChange={setInitialPassword} />
        </div>
        <RoleFields value={roles} onChange={setRoles} />
        <ProblemText text={create.isError ? messageOf(create.error, accountMessages) : undefined} />
      </div>
    </Dialog>
  )
}
