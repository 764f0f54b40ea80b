import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../shared/contract/accounts.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { RoleFields, StaffMemberField } from './account-fields.tsx'
import type { InitialPassword } from './initial-passwords-dialog.tsx'
import { useAccountActs } from './use-account-acts.ts'
import { accountMessages } from './words.ts'

type Props = Readonly<{
  account: Account
  onClose: () => void
  onPassword: (made: readonly InitialPassword[]) => void
}>

/** One account: its name and rights, a new first password, retiring it and taking it up again. */
export function AccountDialog({ account, onClose, onPassword }: Props) {
  const notices = useNotices()
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }))
  const [displayName, setDisplayName] = useState(account.displayName)
  const [roles, setRoles] = useState<Role[]>(account.roles)
  const [staffMemberId, setStaffMemberId] = useState(account.staffMemberId)
  const onDone = (text: string) => {
    notices.succeed(text)
    onClose()
  }
  const acts = useAccountActs({ onDone, onPassword })
  const target = { accountId: account.id, expectedRowVersion: account.rowVersion }
  const isActive = account.state === 'active'
  const save = (
    <Button
      isPending={acts.update.isPending}
      onPress={() => acts.update.mutate({ ...target, displayName, roles, staffMemberId })}
    >
      保存
    </Button>
  )
  return (
    <Dialog
      title={`アカウント：${account.loginName}`}
      isOpen
      onClose={onClose}
      width="wide"
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          {isActive && save}
        </>
      }
    >
      <div className="space-y-4">
        <div className="grid gap-x-6 gap-y-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
          <TextField
            label="名前"
            isRequired
            description="画面と履歴に表示する名前です。"
            value={displayName}
            onChange={setDisplayName}
            isDisabled={!isActive}
          />
          <StaffMemberField value={staffMemberId} onChange={setStaffMemberId} staff={staff.data ?? []} />
        </div>
        <RoleFields value={roles} onChange={setRoles} />
        <section
          aria-label="このアカウントの扱い"
          className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-4"
        >
          {isActive ? (
            <>
              <Button
                tone="secondary"
                isPending={acts.resetPassword.isPending}
                onPress={() => acts.resetPassword.mutate(target)}
              >
                パスワードを決め直す
              </Button>
              <Button
                tone="secondary"
                isPending={acts.retire.isPending}
                onPress={() => acts.retire.mutate(target)}
              >
                廃止する（サインインできなくする）
              </Button>
            </>
          ) : (
            <Button
              tone="secondary"
              isPending={acts.reinstate.isPending}
              onPress={() => acts.reinstate.mutate(target)}
            >
              もう一度使えるようにする
            </Button>
          )}
        </section>
        <ProblemText text={acts.error === null ? undefined : messageOf(acts.error, accountMessages)} />
      </div>
    </Dialog>
  )
}
