import { useState } from 'react'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReportButton } from './report-button.tsx'
import { UnlinkFirstDialog } from './unlink-first-dialog.tsx'

type Asked = 'decide' | 'rename' | 'reopen' | 'withdraw'
type Props = Readonly<{ detail: ReviewDetail }>

/** What can be done with a review as a whole. */
export function ReviewActs({ detail }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { mayChange, mayReopen, mayWithdraw, mustUnlinkFirst } = detail
  return (
    <>
      {(mayWithdraw || mustUnlinkFirst) && (
        <Button tone="plain" onPress={() => setAsked('withdraw')}>
          取り下げる
        </Button>
      )}
      {mayChange && (
        <Button tone="secondary" onPress={() => setAsked('rename')}>
          件名を直す
        </Button>
      )}
      {mayReopen && (
        <Button tone="secondary" onPress={() => setAsked('reopen')}>
          決定を取り消して直す
        </Button>
      )}
      <ReportButton detail={detail} />
      {mayChange && <Button onPress={() => setAsked('decide')}>決定する</Button>}
      {asked === 'decide' && <DecisionDialog detail={detail} onClose={close} />}
      {asked === 'rename' && <RenameDialog detail={detail} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog detail={detail} onClose={close} />}
      {asked === 'withdraw' && mayWithdraw && <WithdrawDialog detail={detail} onClose={close} />}
      {asked === 'withdraw' && mustUnlinkFirst && <UnlinkFirstDialog detail={detail} onClose={close} />}
    </>
  )
}

type DialogProps = Props & Readonly<{ onClose: () => void }>

function RenameDialog({ detail, onClose }: DialogProps) {
  return (
    <ReasonDialog
      detail={detail}
      title={`${detail.review.number} の件名を直す`}
      confirmLabel="保存する"
      label="件名"
      example="100字までです。"
      text={detail.review.title}
      act={(target, title) => client.policyReviews.update({ ...target, title })}
      toDone={() => '件名を保存しました。'}
      onClose={onClose}
    />
  )
}

function ReopenDialog({ detail, onClose }: DialogProps) {
  return (
    <ReasonDialog
      detail={detail}
      title="決定を取り消して直しますか"
      confirmLabel="決定を取り消す"
      label="取り消す理由"
      example="例：検討する事項が一つ抜けていたため。"
      act={(target, reason) => client.policyReviews.reopen({ ...target, reason })}
      toDone={({ review }) =>
        `${review.number} の決定を取り消しました。直してから、もう一度決定してください。`
      }
      onClose={onClose}
    >
      <p>きっかけと検討した事項を直せるようになります。すでに印刷した検討書は、古いものになります。</p>
    </ReasonDialog>
  )
}

function WithdrawDialog({ detail, onClose }: DialogProps) {
  return (
    <ReasonDialog
      detail={detail}
      title={`${detail.review.number} を取り下げますか`}
      confirmLabel="取り下げる"
      label="取り下げる理由"
      example="例：同じ内容の見直しを二つ作ってしまったため。"
      act={(target, reason) => client.policyReviews.withdraw({ ...target, reason })}
      toDone={({ review }) => `${review.number} を取り下げました。`}
      onClose={onClose}
    >
      <p>一覧に「取り下げ」として残り、理由が記録されます。元に戻すことはできません。</p>
    </ReasonDialog>
  )
}
