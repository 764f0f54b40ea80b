import { type ReactNode, useState } from 'react'
import type { Approval, ApprovalDossier } from '../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Button } from '../button.tsx'
import { Fingerprint } from '../fingerprint.tsx'
import { useSession } from '../session-context.tsx'
import { ApprovalBoxes } from './approval-boxes.tsx'
import type { ApprovalWords } from './approval-words.ts'
import { SendBackDialog, WithdrawApprovalDialog } from './end-round-dialogs.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { toTurnWords } from './step-words.ts'

type Props = Readonly<{
  dossier: ApprovalDossier
  approval: Approval
  words: ApprovalWords
  /** The way to what is approved, for those who read or print it. */
  children: ReactNode
}>

/** A round that is underway: the 決裁欄, whose turn it is, and what one may do. */
export function RoundUnderway(props: Props) {
  const { approval, words } = props
  return (
    <section aria-label="決裁の進み具合" className="card max-w-[72rem] space-y-4 p-5">
      <div>
        <h2 className="text-[1.25rem]">決裁中（第{approval.round}回）</h2>
        <p className="text-[0.9375rem] text-solid-gray-700">
          {toWareki(toLocalDate(approval.requestedAt))}に{approval.requestedBy}さんが決裁にかけました。
        </p>
      </div>
      <p className="text-[1.0625rem] font-bold">{toTurnWords(approval, words.paper)}</p>
      <ApprovalBoxes label="決裁欄（上の職から順に）" steps={approval.steps} isUnderway />
      <p className="text-[0.9375rem]">
        <span className="mr-3">決裁にかけた記録の指紋</span>
        <Fingerprint sha256={approval.contentSha256} />
      </p>
      <Acts {...props} />
    </section>
  )
}

function Acts({ dossier, approval, words, children }: Props) {
  const { may } = useSession()
  const [asked, setAsked] = useState<'sign' | 'paper' | 'sendBack' | 'withdraw' | null>(null)
  const close = () => setAsked(null)
  const own = approval.steps.find(({ maySign }) => maySign)
  const common = { approval, words, onClose: close }
  return (
    <div className="flex flex-wrap gap-3">
      {own !== undefined && <Button onPress={() => setAsked('sign')}>署名する</Button>}
      {children}
      {may('approvals.signOnPaper') && (
        <Button tone="secondary" onPress={() => setAsked('paper')}>
          紙の押印を記録する
        </Button>
      )}
      {approval.maySendBack && (
        <Button tone="secondary" onPress={() => setAsked('sendBack')}>
          差し戻す
        </Button>
      )}
      {approval.mayWithdraw && (
        <Button tone="secondary" onPress={() => setAsked('withdraw')}>
          取り下げる
        </Button>
      )}
      {asked === 'sign' && own !== undefined && (
        <SignDialog dossier={dossier} approval={approval} step={own} onClose={close} />
      )}
      {asked === 'paper' && <PaperDialog approval={approval} onClose={close} />}
      {asked === 'sendBack' && <SendBackDialog {...common} />}
      {asked === 'withdraw' && <WithdrawApprovalDialog {...common} />}
    </div>
  )
}
