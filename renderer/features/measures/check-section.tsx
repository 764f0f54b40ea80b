import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeasureCheck, MeasureDetail } from '../../../shared/contract/measures.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { isStandingMeasure } from '../../../shared/domain/measure/measure-state.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { CheckDialog } from './check-dialog.tsx'
import { ResultBadge } from './measure-words.tsx'
import { measureMessages } from './messages.ts'
import { useMeasureRefresh } from './use-measure-refresh.ts'

/** 年度ごとの確認 of one measure: what the chosen year found, and the years before. */
export function CheckSection({ detail }: Readonly<{ detail: MeasureDetail }>) {
  const { measure, checks, mayChange } = detail
  const { fiscalYear } = useSession()
  const [asked, setAsked] = useState<'record' | 'withdraw' | null>(null)
  const { yearCheck } = measure
  const mayCheck = mayChange && isStandingMeasure(measure)
  const year = toFiscalYearLabel(fiscalYear)
  return (
    <section aria-label="年度ごとの確認" className="card space-y-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">年度ごとの確認</h2>
        {mayCheck && (
          <div className="flex flex-wrap gap-2">
            {yearCheck !== null && (
              <Button tone="plain" size="small" onPress={() => setAsked('withdraw')}>
                {year}の確認を取り消す
              </Button>
            )}
            <Button tone="secondary" size="small" onPress={() => setAsked('record')}>
              {yearCheck === null ? `${year}の確認を記録` : `${year}の確認を直す`}
            </Button>
          </div>
        )}
      </div>
      {yearCheck === null && <p>{year}の確認はまだ記録されていません。</p>}
      {checks.length > 0 && (
        <ul className="divide-y divide-solid-gray-200">
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
      )}
      {asked === 'record' && <CheckDialog measure={measure} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && yearCheck !== null && (
        <WithdrawCheck check={yearCheck} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

function CheckRow({ check }: Readonly<{ check: MeasureCheck }>) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
      <b className="w-24">{toFiscalYearLabel(check.fiscalYear)}</b>
      <ResultBadge result={check.result} />
      <span>{toWareki(check.checkedOn)}</span>
      <span className="text-solid-gray-700">{check.checkedBy}</span>
      {check.note !== '' && <span className="basis-full whitespace-pre-line">{check.note}</span>}
    </li>
  )
}

function WithdrawCheck({ check, onClose }: Readonly<{ check: MeasureCheck; onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useMeasureRefresh()
  const withdrawing = useMutation({
    mutationFn: () =>
      client.measures.withdrawChecks({
        checks: [{ measureCheckId: check.id, expectedRowVersion: check.rowVersion }],
      }),
    onSuccess: async () => {
      await refresh()
      succeed('確認を取り消しました。')
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${toFiscalYearLabel(check.fiscalYear)}の確認を取り消しますか`}
      isOpen
      confirmLabel="取り消す"
      tone="danger"
      onConfirm={() => withdrawing.mutate()}
      onClose={onClose}
      isPending={withdrawing.isPending}
      problem={withdrawing.isError ? messageOf(withdrawing.error, measureMessages) : undefined}
    >
      <p>この年度は「未確認」に戻り、次の確認日も前の日に戻ります。取り消したことは履歴に残ります。</p>
    </ConfirmDialog>
  )
}
