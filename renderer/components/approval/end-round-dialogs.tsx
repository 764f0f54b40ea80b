import type { Approval } from '../../../shared/contract/approvals.ts'
import { client } from '../../api/client.ts'
import { messageOf } from '../messages.ts'
import { useNotices } from '../notices.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { ApprovalWords } from './approval-words.ts'
import { approvalMessages } from './messages.ts'
import { useDossierAct } from './use-dossier.ts'

type Props = Readonly<{ approval: Approval; words: ApprovalWords; onClose: () => void }>

/** 差し戻し by the one whose turn it is. */
export function SendBackDialog(props: Props) {
  const sending = useEnding(props, 'sendBack', '差し戻しました。担当者に理由が伝わります。')
  return (
    <ReasonDialog
      title="決裁を差し戻しますか"
      reasonLabel="差し戻す理由"
      example={props.words.sendBackExample}
      confirmLabel="差し戻す"
      tone="danger"
      {...sending}
      onClose={props.onClose}
    >
      <p>
        この回の決裁は終わり、これまでの署名や押印は使われません。担当者が直して、はじめからかけ直します。
      </p>
    </ReasonDialog>
  )
}

/** 取り下げ by the one who asked for the 決裁. */
export function WithdrawApprovalDialog(props: Props) {
  const withdrawing = useEnding(props, 'withdraw', '決裁を取り下げました。')
  return (
    <ReasonDialog
      title="決裁を取り下げますか"
      reasonLabel="取り下げる理由"
      example={props.words.withdrawExample}
      confirmLabel="取り下げる"
      tone="danger"
      {...withdrawing}
      onClose={props.onClose}
    >
      <p>この回の決裁は終わり、これまでの署名や押印は使われません。直したあと、はじめからかけ直せます。</p>
    </ReasonDialog>
  )
}

function useEnding({ approval, onClose }: Props, act: 'sendBack' | 'withdraw', done: string) {
  const { succeed } = useNotices()
  const { id: approvalId, rowVersion: expectedRowVersion } = approval
  const ending = useDossierAct<string>({
    record: approval.record,
    act: (reason) => client.approvals[act]({ approvalId, expectedRowVersion, reason }),
    onDone: () => {
      succeed(done)
      onClose()
    },
  })
  return {
    isPending: ending.isPending,
    problem: ending.isError ? messageOf(ending.error, approvalMessages) : undefined,
    onConfirm: (reason: string) => ending.mutate(reason),
  }
}
