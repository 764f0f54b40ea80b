import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Inspection } from '../../../../shared/contract/inspections.ts'
import { LastEnd } from '../../../components/approval/last-end.tsx'
import { listEndedRounds } from '../../../components/approval/rounds.ts'
import { ApprovalFrame } from '../../../components/approval-frame.tsx'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useSession } from '../../../components/session-context.tsx'
import { ReopenButton } from './reopen-button.tsx'
import { RequestDialog } from './request-dialog.tsx'

type Props = Readonly<{ inspection: Inspection; dossier: ApprovalDossier }>

/** Before a round: what it would look like, and how it is begun. */
export function RoundBefore({ inspection, dossier }: Props) {
  const { boxTitles, mayRequest } = dossier
  const [isAsking, setIsAsking] = useState(false)
  const [last] = listEndedRounds(dossier)
  return (
    <section aria-label="決裁のはじめ方" className="card max-w-[72rem] space-y-4 p-5">
      <h2 className="text-[1.25rem]">{last === undefined ? 'まだ' : '今は'}決裁にかけていません</h2>
      {last !== undefined && inspection.state === 'closed' && (
        <LastEnd round={last}>
          {mayRequest && (
            <p>記録を直すときは「締切を取り消して直す」、直すところがないときは、もう一度決裁にかけます。</p>
          )}
        </LastEnd>
      )}
      <p>{toNextWords(inspection, mayRequest)}</p>
      <Boxes titles={boxTitles} />
      {mayRequest && (
        <div className="flex flex-wrap gap-3">
          {boxTitles.length > 0 && <Button onPress={() => setIsAsking(true)}>決裁にかける</Button>}
          <ReopenButton inspection={inspection} />
        </div>
      )}
      {isAsking && (
        <RequestDialog inspection={inspection} boxTitles={boxTitles} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}

function toNextWords({ state }: Inspection, mayRequest: boolean): string {
  if (state === 'open') return '締め切ると、決裁にかけられます。'
  return mayRequest
    ? '集計と指摘を確かめてから、決裁にかけてください。決裁欄は、次の並びになります。'
    : '担当者が決裁にかけると、次の決裁欄の下の職（右）から順に署名します。'
}

function Boxes({ titles }: Readonly<{ titles: readonly string[] }>) {
  const { may } = useSession()
  const toSettings = may('organization.update') && (
    <Link to="/organization" className="text-link">
      「設定」で決裁欄を直す
    </Link>
  )
  if (titles.length === 0) {
    return (
      <Notice tone="warning" title="決裁欄がまだ決まっていません">
        <p>「設定」で、決裁欄の職名と署名する人を決めると、決裁にかけられます。</p>
        {toSettings}
      </Notice>
    )
  }
  return (
    <div className="space-y-2">
      <ApprovalFrame
        label="これからの決裁欄（上の職から順に）"
        isSmall
        boxes={titles.map((title, index) => ({ key: `${index} ${title}`, title }))}
      />
      {toSettings}
    </div>
  )
}
