import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAcceptance } from '../../../shared/contract/risk-values.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toAcceptanceWayLabel } from '../../../shared/domain/risk/treatment.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { useSession } from '../../components/session-context.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { riskMessages } from './messages.ts'
import { RiskReasonDialog } from './risk-reason-dialog.tsx'

type Props = Readonly<{ detail: RiskDetail }>

/** 受容の承認 of one risk: who took it as it is, and those acceptances that were taken back. */
export function AcceptanceSection({ detail }: Props) {
  const { risk, analysis, acceptances, mayAccept, mayChange } = detail
  const { may } = useSession()
  const [asked, setAsked] = useState<'accept' | 'withdraw' | null>(null)
  const close = () => setAsked(null)
  const standing = acceptances.find(({ state }) => state === 'active')
  const isOpen = analysis.state === 'open' && risk.state === 'active'
  const mayRecord = isOpen && risk.score !== null && may('riskAnalyses.accept') && (mayAccept || mayChange)
  return (
    <section aria-label="受容の承認" className="card space-y-2 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">受容の承認</h2>
        <span className="flex flex-wrap gap-2">
          {standing !== undefined && isOpen && may('riskAnalyses.withdrawAcceptance') && (
            <Button tone="plain" size="small" onPress={() => setAsked('withdraw')}>
              承認を取り消す
            </Button>
          )}
          {mayRecord && (
            <Button tone="secondary" size="small" onPress={() => setAsked('accept')}>
              {mayAccept ? 'このリスクの受容を承認する' : '紙の承認を記録する'}
            </Button>
          )}
        </span>
      </div>
      {acceptances.length === 0 ? (
        <p>
          まだ承認されていません。「中」「高」を受容するときと、対応しても「高」が残るときに、承認が要ります。
        </p>
      ) : (
        <ul className="divide-y divide-solid-gray-200">
          {acceptances.map((acceptance) => (
            <AcceptanceRow key={acceptance.id} acceptance={acceptance} today={detail.today} />
          ))}
        </ul>
      )}
      {asked === 'accept' && (
        <AcceptDialog analysis={analysis} mayAccept={mayAccept} risks={[risk]} onClose={close} />
      )}
      {asked === 'withdraw' && standing !== undefined && (
        <RiskReasonDialog
          title="受容の承認を取り消しますか"
          confirmLabel="取り消す"
          label="取り消す理由"
          example="例：前提にしていた機器の入れ替えが延びたため。"
          act={(reason) =>
            client.riskAnalyses.withdrawAcceptance({
              ...{ riskAcceptanceId: standing.id, expectedRowVersion: standing.rowVersion, reason },
            })
          }
          done={`${risk.number} の受容の承認を取り消しました。`}
          onClose={close}
        >
          <p>このリスクは、もう一度承認を受けるか、別の対応を決めるまで、締め切れなくなります。</p>
        </RiskReasonDialog>
      )}
    </section>
  )
}

type RowProps = Readonly<{ acceptance: RiskAcceptance; today: string }>

function AcceptanceRow({ acceptance, today }: RowProps) {
  const { acceptedBy, title, acceptedOn, validUntil, reason, way, acceptedScore } = acceptance
  const isPast = validUntil !== null && validUntil < today
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        {acceptance.state === 'active' ? (
          <Badge tone={isPast ? 'yellow' : 'green'}>{isPast ? '期限切れ' : '承認済'}</Badge>
        ) : (
          <Badge>取消</Badge>
        )}
        <b>
          {title}　{acceptedBy}
        </b>
        <span>{toWareki(acceptedOn)}</span>
        <span>{toAcceptanceWayLabel(way)}で承認</span>
        <span>承認したときの値 {acceptedScore}</span>
        <span>{validUntil === null ? '期限の定めなし' : `${toWareki(validUntil)}まで`}</span>
        {acceptance.carriedFromId !== null && <span>前の年度から引き継ぎ</span>}
      </p>
      <p className="whitespace-pre-line">{reason}</p>
      {acceptance.scan !== null && <ScanButton scan={acceptance.scan} />}
      {acceptance.withdrawalReason !== null && <p>取り消した理由：{acceptance.withdrawalReason}</p>}
    </li>
  )
}

/** Takes the scan of the signed paper out. */
function ScanButton({ scan }: Readonly<{ scan: NonNullable<RiskAcceptance['scan']> }>) {
  const { fail } = useNotices()
  const opening = useMutation({
    mutationFn: () => client.attachments.open({ attachmentId: scan.id }),
    onSuccess: saveFile,
    onError: (error) => fail(error, riskMessages),
  })
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span className="break-all">署名した紙：{scan.fileName}</span>
      <Button
        tone="secondary"
        size="small"
        aria-label={`${scan.fileName} を取り出す`}
        onPress={() => opening.mutate()}
      >
        取り出す
      </Button>
    </p>
  )
}
