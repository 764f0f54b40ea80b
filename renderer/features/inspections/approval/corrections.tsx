import { useState } from 'react'
import type { Correction } from '../../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../../shared/domain/calendar/wareki.ts'
import type { InspectionId } from '../../../../shared/domain/id/branded-id.ts'
import { Button } from '../../../components/button.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'

type Props = Readonly<{
  inspectionId: InspectionId
  corrections: readonly Correction[]
  mayCorrect: boolean
}>

/** 訂正 of a sealed record: what was wrong where, and what is right; the record itself stays as it is. */
export function Corrections({ inspectionId, corrections, mayCorrect }: Props) {
  const [isWriting, setIsWriting] = useState(false)
  return (
    <section aria-label="訂正" className="max-w-[72rem] space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">訂正</h2>
        {mayCorrect && (
          <Button tone="secondary" onPress={() => setIsWriting(true)}>
            訂正を記録する
          </Button>
        )}
      </div>
      {corrections.length === 0 ? (
        <p>訂正はありません。</p>
      ) : (
        <ul className="card divide-y divide-solid-gray-200">
          {corrections.map((correction) => (
            <CorrectionItem key={correction.number} correction={correction} />
          ))}
        </ul>
      )}
      {isWriting && <CorrectionDialog inspectionId={inspectionId} onClose={() => setIsWriting(false)} />}
    </section>
  )
}

function CorrectionItem({ correction }: Readonly<{ correction: Correction }>) {
  const { number, place, wrongText, rightText, reason, correctedAt, correctedBy } = correction
  const rows = [
    ['箇所', place],
    ['誤', wrongText],
    ['正', rightText],
    ['理由', reason],
  ] as const
  return (
    <li className="px-5 py-3">
      <p>
        <b>{number}</b>　{toWareki(toLocalDate(correctedAt))}　{correctedBy}
      </p>
      <dl className="mt-1 grid grid-cols-[4rem_1fr] gap-x-3">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
