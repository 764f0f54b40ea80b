import type { KeyReader } from '../../../shared/contract/closed-keys.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useClosedKeyActs } from './use-closed-key-acts.ts'
import { closedKeyMessages } from './words.ts'

type Props = Readonly<{ person: KeyReader; onClose: () => void }>

/** The keys of one person: giving them, taking them back, or why there is nothing to give yet. */
export function PersonDialog({ person, onClose }: Props) {
  const { displayName: name, accountId, state } = person
  const { grant, revoke } = useClosedKeyActs(onClose)
  if (state === 'waiting')
    return (
      <Dialog
        title="鍵をまだ渡せません"
        isOpen
        onClose={onClose}
        isReading
        buttons={<Button onPress={onClose}>閉じる</Button>}
      >
        <p>
          「{name}
          」さんは、自分で決めたパスワードでまだサインインしていません。サインインして最初のパスワードを変えてもらってから、ここで鍵を渡してください。
        </p>
      </Dialog>
    )
  const act = state === 'held' ? revoke : grant
  const confirm = () =>
    state === 'held' ? revoke.mutate({ accountId }) : grant.mutate({ accountIds: [accountId] })
  return (
    <ConfirmDialog
      title={state === 'held' ? `「${name}」さんから鍵を取り上げる` : `「${name}」さんに鍵を渡す`}
      isOpen
      confirmLabel={state === 'held' ? '取り上げる' : '渡す'}
      tone={state === 'held' ? 'danger' : 'primary'}
      onConfirm={confirm}
      onClose={onClose}
      isPending={act.isPending}
      problem={act.isError ? messageOf(act.error, closedKeyMessages) : undefined}
    >
      {state === 'held' ? <RevokeWords /> : <GrantWords />}
    </ConfirmDialog>
  )
}

/** What giving a key means. */
export function GrantWords() {
  return (
    <p>
      渡された人は、その人のパスワードで、実施手順の本文と添付ファイルを開けるようになります。開けるのは、文書ごとの「読める人」に選ばれた権限の範囲です。
    </p>
  )
}

function RevokeWords() {
  return (
    <>
      <p>この人は、今ある実施手順も、これから書く実施手順も、この台帳では開けなくなります。</p>
      <p>
        すでに読んだことや印刷した紙、前に写し取ったデータは取り戻せません。心配なときは、実施手順に書いた合言葉や置き場所などを変えてください。
      </p>
    </>
  )
}
