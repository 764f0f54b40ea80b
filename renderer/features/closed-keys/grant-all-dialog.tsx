import type { KeyReader } from '../../../shared/contract/closed-keys.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { GrantWords } from './person-dialog.tsx'
import { useClosedKeyActs } from './use-closed-key-acts.ts'
import { closedKeyMessages } from './words.ts'

type Props = Readonly<{ people: readonly KeyReader[]; onClose: () => void }>

/** Gives the key to all who have none yet, each named first. */
export function GrantAllDialog({ people, onClose }: Props) {
  const { grant } = useClosedKeyActs(onClose)
  return (
    <ConfirmDialog
      title={`${people.length}人に鍵を渡す`}
      isOpen
      confirmLabel="渡す"
      onConfirm={() => grant.mutate({ accountIds: people.map(({ accountId }) => accountId) })}
      onClose={onClose}
      isPending={grant.isPending}
      problem={grant.isError ? messageOf(grant.error, closedKeyMessages) : undefined}
    >
      <GrantWords />
      <p>渡す人：{people.map(({ displayName }) => displayName).join('、')}</p>
    </ConfirmDialog>
  )
}
