import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import type { InitialPassword } from './initial-passwords-dialog.tsx'
import { accountMessages } from './words.ts'

type Props = Readonly<{ onClose: () => void; onMade: (made: readonly InitialPassword[]) => void }>

/** Respondent accounts for many of the roster at once. */
export function BulkCreateDialog({ onClose, onMade }: Props) {
  const queries = useQueryClient()
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }))
  const [leftOut, setLeftOut] = useState<ReadonlySet<StaffMemberId>>(new Set())
  const create = useMutation(
    api.accounts.createForStaff.mutationOptions({
      onSuccess: (made) => {
        void queries.invalidateQueries({ queryKey: api.accounts.key() })
        void queries.invalidateQueries({ queryKey: api.staff.key() })
        onMade(made)
      },
    }),
  )
  const without = (staff.data ?? []).filter(({ state, hasAccount }) => state === 'active' && !hasAccount)
  const chosen = without.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id)
  const toggle = (id: StaffMemberId, isSelected: boolean) => {
    const next = new Set(leftOut)
    if (isSelected) next.delete(id)
    else next.add(id)
    setLeftOut(next)
  }
  return (
    <Dialog
      title="職員のアカウントをまとめて作る"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button
            isDisabled={chosen.length === 0}
            isPending={create.isPending}
            onPress={() => create.mutate({ staffMemberIds: chosen })}
          >
            {chosen.length}人分を作る
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p>
          「回答者」のアカウントを作り、最初のパスワードを一度だけ表示します。印刷して切り分け、本人に渡してください。
        </p>
        <QueryState query={staff}>
          {() =>
            without.length === 0 ? (
              <p>アカウントのない職員はいません。</p>
            ) : (
              <ul className="max-h-80 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
                {without.map(({ id, name, unitName }) => (
                  <li key={id}>
                    <Checkbox
                      label={`${name}（${unitName}）`}
                      isSelected={!leftOut.has(id)}
                      onChange={(isSelected) => toggle(id, isSelected)}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
        <ProblemText text={create.isError ? messageOf(create.error, accountMessages) : undefined} />
      </div>
    </Dialog>
  )
}
