import type { ReactNode } from 'react'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Notice } from '../notice.tsx'

type Props = Readonly<{ round: Approval; children: ReactNode }>

/** Why the last round came to nothing, so that it is mended before the next. */
export function LastEnd({ round, children }: Props) {
  const verb = round.state === 'sentBack' ? '差し戻しました' : '取り下げました'
  const day = round.endedAt === null ? '' : `${toWareki(toLocalDate(round.endedAt))}に`
  return (
    <Notice tone="warning" title={`${round.endedBy ?? ''}さんが${day}${verb}`}>
      <p>理由：{round.reason}</p>
      {children}
    </Notice>
  )
}
