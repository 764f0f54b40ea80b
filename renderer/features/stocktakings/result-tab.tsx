import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { api, client } from '../../api/client.ts'
import type { ApprovalWords } from '../../components/approval/approval-words.ts'
import { EndedRounds } from '../../components/approval/ended-rounds.tsx'
import { approvalMessages } from '../../components/approval/messages.ts'
import { RoundUnderway } from '../../components/approval/round-underway.tsx'
import { findStandingRound, listEndedRounds } from '../../components/approval/rounds.ts'
import { SealCard } from '../../components/approval/seal-card.tsx'
import { useDossier } from '../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../components/approval-frame.tsx'
import { Button, type ButtonTone, buttonClass } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { stocktakingMessages } from './messages.ts'
import { NotableItems } from './notable-items.tsx'
import { RequestDialog } from './request-dialog.tsx'
import { ResultExports } from './result-exports.tsx'

type Props = Readonly<{ detail: StocktakingDetail; items: readonly ListedItem[] }>

const words: ApprovalWords = {
  paper: '報告書',
  sendBackExample: '例：不明の機器の今後の対応が書かれていないため。',
  withdrawExample: '例：施設課の結果を一件直すため。',
}

/** What was found, its paper, and its 決裁. */
export function ResultTab({ detail, items }: Props) {
  const dossier = useDossier({ kind: 'stocktaking', id: detail.stocktaking.id })
  const { state } = detail.stocktaking
  return (
    <div className="max-w-[64rem] space-y-5">
      {state === 'cancelled' && (
        <p className="card p-5">この棚卸しは取り消されているため、報告書も決裁もありません。</p>
      )}
      {state === 'closed' && (
        <QueryState query={dossier} messages={approvalMessages}>
          {(loaded) => (
            // the focus comes here when an act has taken its own button away
            <div tabIndex={-1} className="focus-silent space-y-5">
              <Standing detail={detail} dossier={loaded} />
              <EndedRounds rounds={listEndedRounds(loaded)} />
            </div>
          )}
        </QueryState>
      )}
      {state === 'open' && (
        <div className="card flex flex-wrap items-center gap-4 p-5">
          <p>棚卸しを終了すると、報告書を発行して決裁にかけられます。今は案を見られます。</p>
          <ReportButton detail={detail} />
        </div>
      )}
      <ResultExports detail={detail} />
      <NotableItems items={items} />
    </div>
  )
}

/** The paper: a draft while it runs, the issued one once it is closed. */
function ReportButton({
  detail: { stocktaking },
  tone = 'primary',
}: Readonly<{ detail: StocktakingDetail; tone?: ButtonTone }>) {
  const { may } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { fail } = useNotices()
  const subject = { kind: 'stocktaking-result', stocktakingId: stocktaking.id } as const
  const issuing = useMutation({
    mutationFn: () => client.reports.issue(subject),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.reports.key() })
      await navigate({ to: '/reports/$issuedReportId', params: { issuedReportId: id } })
    },
    onError: (error) => fail(error, stocktakingMessages),
  })
  if (stocktaking.state === 'closed' && may('reports.issue'))
    return (
      <Button tone={tone} onPress={() => issuing.mutate()} isPending={issuing.isPending}>
        結果報告書を開く
      </Button>
    )
  return (
    <Link to="/reports/preview" search={toPreviewSearch(subject)} className={buttonClass('secondary')}>
      結果報告書（案）を見る
    </Link>
  )
}

type StandingProps = Readonly<{ detail: StocktakingDetail; dossier: ApprovalDossier }>

function Standing({ detail, dossier }: StandingProps) {
  const round = findStandingRound(dossier)
  if (dossier.seal !== null)
    return (
      <SealCard
        seal={dossier.seal}
        approval={round}
        fingerprintWords={`記録の指紋は、${words.paper}に印刷されるものと同じです。`}
      >
        <ReportButton detail={detail} />
      </SealCard>
    )
  if (round?.state === 'underway')
    return (
      <RoundUnderway dossier={dossier} approval={round} words={words}>
        <ReportButton detail={detail} tone="secondary" />
      </RoundUnderway>
    )
  return <RoundBefore detail={detail} dossier={dossier} />
}

function RoundBefore({ detail, dossier }: StandingProps) {
  const { boxTitles, mayRequest } = dossier
  const [isAsking, setIsAsking] = useState(false)
  const [last] = listEndedRounds(dossier)
  return (
    <section aria-label="決裁" className="card space-y-3 p-5">
      <h2 className="text-[1.25rem]">{last === undefined ? 'まだ' : '今は'}決裁にかけていません</h2>
      {last !== undefined && (
        <Notice
          tone="warning"
          title={`${last.endedBy ?? ''}さんが${last.state === 'sentBack' ? '差し戻しました' : '取り下げました'}`}
        >
          <p>理由：{last.reason}</p>
        </Notice>
      )}
      {boxTitles.length === 0 ? (
        <Notice tone="warning" title="決裁欄がまだ決まっていません">
          <p>「設定」で、決裁欄の職名と署名する人を決めると、決裁にかけられます。</p>
        </Notice>
      ) : (
        <ApprovalFrame
          label="これからの決裁欄（上の職から順に）"
          isSmall
          boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <ReportButton detail={detail} tone="secondary" />
        {mayRequest && boxTitles.length > 0 && (
          <Button onPress={() => setIsAsking(true)}>決裁にかける</Button>
        )}
      </div>
      {isAsking && (
        <RequestDialog
          stocktaking={detail.stocktaking}
          boxTitles={boxTitles}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  )
}
