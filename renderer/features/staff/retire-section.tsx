import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { rosterMessages } from './messages.ts'
import { useRosterRefresh } from './use-roster.ts'

type Props = Readonly<{ staffMember: StaffMember; onDone: () => void }>

/** Takes a member of staff off the roster, or back on; what they answered stays. */
export function RetireSection({ staffMember, onDone }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const isActive = staffMember.state === 'active'
  const changing = useMutation({
    mutationFn: () => {
      const target = { staffMemberId: staffMember.id, expectedRowVersion: staffMember.rowVersion }
      return isActive ? client.staff.retire(target) : client.staff.reinstate(target)
    },
    onSuccess: async () => {
      await refresh()
      succeed(`${staffMember.name}さんを${isActive ? '廃止' : '復帰'}しました。`)
      onDone()
    },
  })
  return (
    <div className="mt-5 border-t border-solid-gray-300 pt-4">
      <p className="mb-2 text-[0.9375rem] text-solid-gray-700">
        {isActive
          ? '退職や異動で対象から外れたときは、廃止します。サインインもできなくなります。これまでの回答と履歴は残ります。'
          : 'この人は廃止されています。復帰すると、また点検の対象になります。サインインは、利用者アカウントの画面で復帰させます。'}
      </p>
      <Button tone="secondary" size="small" onPress={() => setIsAsking(true)}>
        {isActive ? '名簿から廃止する' : '名簿に復帰する'}
      </Button>
      <ConfirmDialog
        title={`${staffMember.name}さんを${isActive ? '廃止' : '復帰'}しますか`}
        isOpen={isAsking}
        confirmLabel={isActive ? '廃止する' : '復帰する'}
        tone={isActive ? 'danger' : 'primary'}
        onConfirm={() => changing.mutate()}
        onClose={() => setIsAsking(false)}
        isPending={changing.isPending}
        problem={changing.isError ? messageOf(changing.error, rosterMessages) : undefined}
      >
        <p>
          {isActive
            ? 'これから始める自己点検の対象に入らなくなります。あとで復帰できます。'
            : 'これから始める自己点検の対象に入ります。'}
        </p>
      </ConfirmDialog>
    </div>
  )
}
