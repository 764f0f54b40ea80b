import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { ClosedKeyStatus, KeyReader } from '../../../shared/contract/closed-keys.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { PlainNotices } from './conversion/plain-notices.tsx'
import { GrantAllDialog } from './grant-all-dialog.tsx'
import { KeyNotices } from './key-notices.tsx'
import { peopleColumns } from './people-columns.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx'
import { closedKeyMessages } from './words.ts'

/** Who can open 実施手順, which are kept encrypted, and giving the key to others (policy article 9, second paragraph). */
export function ClosedKeysScreen() {
  const status = useQuery({ ...api.closedKeys.status.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <QueryState query={status} messages={closedKeyMessages}>
      {(data) => <Keys status={data} />}
    </QueryState>
  )
}

type Opened = KeyReader | 'all' | 'grant' | 'open' | null

function Keys({ status }: Readonly<{ status: ClosedKeyStatus }>) {
  const { may } = useSession()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const mayGive = status.isHeld && may('closedKeys.grant')
  const missing = status.people.filter(({ state }) => state === 'missing')
  return (
    <>
      <PageHeading
        back={
          <Link to="/policy-documents" className="text-link">
            方針・基準・手順の一覧へ戻る
          </Link>
        }
        title="実施手順を開く鍵"
        description="実施手順は非公開のため（基本方針第9条第2項）、本文・添付ファイル・履歴を暗号化して保存します。インシデントの記録も同じ鍵で暗号化します。鍵を渡された人だけが、自分のパスワードで開けます。"
        actions={
          mayGive &&
          missing.length > 0 && (
            <Button onPress={() => setOpened('all')}>
              <KeyRound aria-hidden className="size-5" />
              まだの{missing.length}人に渡す
            </Button>
          )
        }
      />
      <div className="space-y-4">
        <KeyNotices status={status} mayAct={may('closedKeys.openByRecoveryCode')} onCode={setOpened} />
        {status.isBegun && (
          <DataTable
            label="鍵を持つ人の一覧"
            searchLabel="人を探す"
            rows={status.people}
            columns={peopleColumns}
            rowKey={({ accountId }) => accountId}
            {...(mayGive ? { onOpen: setOpened } : {})}
          />
        )}
        {mayGive && <p>人を選ぶと、鍵を渡すことと、取り上げることができます。</p>}
        <PlainNotices holders={listOfficers(status)} />
      </div>
      {opened === 'all' && <GrantAllDialog people={missing} onClose={close} />}
      {(opened === 'grant' || opened === 'open') && <RecoveryCodeDialog purpose={opened} onClose={close} />}
      {opened !== null && typeof opened === 'object' && <PersonDialog person={opened} onClose={close} />}
    </>
  )
}

/** Those who can encrypt what was written before. */
function listOfficers({ people }: ClosedKeyStatus): string[] {
  return people
    .filter(({ state, roles }) => state === 'held' && roles.includes('officer'))
    .map(({ displayName }) => displayName)
}
