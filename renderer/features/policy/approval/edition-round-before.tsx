import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { EditionText } from '../../../../shared/contract/policy.ts'
import { LastEnd } from '../../../components/approval/last-end.tsx'
import { listEndedRounds } from '../../../components/approval/rounds.ts'
import { ApprovalFrame } from '../../../components/approval-frame.tsx'
import { Button, buttonClass } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ReadingWays } from './reading-ways.tsx'
import { RequestEditionDialog } from './request-edition-dialog.tsx'

type Props = Readonly<{ text: EditionText; dossier: ApprovalDossier }>

/** Before a round, after one that came to nothing, or where 決裁 was given on paper alone. */
export function EditionRoundBefore({ text, dossier }: Props) {
  const { boxTitles, mayRequest } = dossier
  const [isAsking, setIsAsking] = useState(false)
  const [last] = listEndedRounds(dossier)
  return (
    <section aria-label="決裁のはじめ方" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">{last === undefined ? 'まだ' : '今は'}決裁に回していません</h2>
      {last !== undefined && (
        <LastEnd round={last}>
          {mayRequest && <p>本文や記録を直してから、もう一度決裁に回してください。</p>}
        </LastEnd>
      )}
      {boxTitles.length === 0 ? (
        <NoBoxes />
      ) : (
        <ApprovalFrame
          label="これからの決裁欄（上の職から順に）"
          isSmall
          boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {mayRequest && boxTitles.length > 0 && <Button onPress={() => setIsAsking(true)}>決裁に回す</Button>}
        <ReadingWays text={text} />
      </div>
      {isAsking && (
        <RequestEditionDialog edition={text.edition} dossier={dossier} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}

/** Where the settings name no box yet. */
function NoBoxes() {
  return (
    <Notice tone="warning" title="決裁欄がまだ決まっていません">
      <p>「設定」で、決裁欄の職名と署名する人を決めると、決裁に回せます。</p>
      <Link to="/organization" className={buttonClass('plain', 'small')}>
        「設定」で決裁欄を直す
      </Link>
    </Notice>
  )
}
