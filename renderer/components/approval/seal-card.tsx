import type { ReactNode } from 'react'
import type { Approval, Seal } from '../../../shared/contract/approvals.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Fingerprint } from '../fingerprint.tsx'
import { Notice } from '../notice.tsx'
import { ApprovalBoxes } from './approval-boxes.tsx'

type Props = Readonly<{
  seal: Seal
  approval: Approval | undefined
  /** What the record's fingerprint is of, or where it is printed, as a sentence. */
  fingerprintWords: string
  /** What to do about a mistake that is found now. */
  children: ReactNode
}>

/** 封印: the number and fingerprints by which paper and program prove each other, and the filled 決裁欄. */
export function SealCard({ seal, approval, fingerprintWords, children }: Props) {
  const { serial, recordNumber, recordSha256, sha256, sealedAt, sealedBy } = seal
  const sealedOn = `${toWareki(toLocalDate(sealedAt))} ${toLocalTime(sealedAt)}`
  const rows = [
    ['封印番号', `第${serial}号`],
    ['記録番号', recordNumber],
    ['封印した日時', `${sealedOn}（最後の欄を記録した人 ${sealedBy}）`],
    ['記録の指紋', <Fingerprint key="record" sha256={recordSha256} />],
    ['封印の指紋', <Fingerprint key="seal" sha256={sha256} />],
  ] as const
  return (
    <section aria-label="封印" className="card max-w-[72rem] space-y-4 p-5">
      <h2 className="text-[1.25rem]">決裁済（封印）</h2>
      <Notice tone="info" title="この記録は封印されています。だれも変えられません。">
        {children}
      </Notice>
      {approval !== undefined && (
        <ApprovalBoxes label="決裁欄（上の職から順に）" steps={approval.steps} isUnderway={false} />
      )}
      <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-[0.9375rem] text-solid-gray-700">
        {fingerprintWords}封印の指紋は、それに署名などを合わせた全体のものです。
      </p>
    </section>
  )
}
