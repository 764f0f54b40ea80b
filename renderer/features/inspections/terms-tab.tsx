import { useState } from 'react'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Button } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TermsDialog } from './terms-dialog.tsx'

/** The period, the purpose and, once closed, why it was closed as it was. */
export function TermsTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const { may } = useSession()
  const [isEditing, setIsEditing] = useState(false)
  const rows = [
    ['年度', toFiscalYearLabel(inspection.fiscalYear)],
    ['題名', inspection.title],
    ['開始日', toWareki(inspection.openedOn)],
    ['回答の期限', toWareki(inspection.dueOn)],
    ['締切日', inspection.closedOn === null ? '（実施中）' : toWareki(inspection.closedOn)],
    ['目的', inspection.purpose],
    ...(inspection.closeReason === null
      ? []
      : [['未提出のまま締め切った理由', inspection.closeReason] as const]),
  ] as const
  return (
    <div className="card max-w-[48rem] p-5">
      <dl className="grid grid-cols-[9rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      {inspection.state === 'open' && may('inspections.update') && (
        <div className="mt-4">
          <Button tone="secondary" onPress={() => setIsEditing(true)}>
            期間と目的を直す
          </Button>
        </div>
      )}
      {isEditing && <TermsDialog inspection={inspection} onClose={() => setIsEditing(false)} />}
    </div>
  )
}
