import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../shared/contract/accounts.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { accountColumns } from './account-columns.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { BulkCreateDialog } from './bulk-create-dialog.tsx'
import { CreateAccountDialog } from './create-account-dialog.tsx'
import { type InitialPassword, InitialPasswordsDialog } from './initial-passwords-dialog.tsx'
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx'

type Opened = 'create' | 'bulk' | 'recoveryCode' | Account | null

/** Who may sign in, and what each may do. */
export function AccountsScreen() {
  const accounts = useQuery(api.accounts.list.queryOptions({ input: {} }))
  const [opened, setOpened] = useState<Opened>(null)
  const [passwords, setPasswords] = useState<readonly InitialPassword[]>([])
  const [areRetiredShown, setAreRetiredShown] = useState(false)
  const close = () => setOpened(null)
  const showPasswords = (made: readonly InitialPassword[]) => {
    close()
    setPasswords(made)
  }
  return (
    <>
      <PageHeading
        title="利用者アカウント"
        description="サインインできる人と、その人ができることです。"
        actions={
          <>
            <Button tone="secondary" onPress={() => setOpened('recoveryCode')}>
              回復コードを新しくする
            </Button>
            <Button tone="secondary" onPress={() => setOpened('bulk')}>
              職員の分をまとめて作る
            </Button>
            <Button onPress={() => setOpened('create')}>アカウントを作る</Button>
          </>
        }
      />
      <QueryState query={accounts}>
        {(rows) => (
          <DataTable
            label="利用者アカウントの一覧"
            searchLabel="アカウントを探す"
            rows={areRetiredShown ? rows : rows.filter(({ state }) => state === 'active')}
            columns={accountColumns}
            rowKey={({ id }) => id}
            onOpen={setOpened}
            filters={
              <Checkbox
                label="廃止したものも表示"
                isSelected={areRetiredShown}
                onChange={setAreRetiredShown}
              />
            }
          />
        )}
      </QueryState>
      {opened === 'create' && <CreateAccountDialog onClose={close} onMade={showPasswords} />}
      {opened === 'recoveryCode' && <RecoveryCodeDialog onClose={close} />}
      {opened === 'bulk' && <BulkCreateDialog onClose={close} onMade={showPasswords} />}
      {opened !== null && typeof opened === 'object' && (
        <AccountDialog account={opened} onClose={close} onPassword={showPasswords} />
      )}
      {passwords.length > 0 && (
        <InitialPasswordsDialog passwords={passwords} onClose={() => setPasswords([])} />
      )}
    </>
  )
}
