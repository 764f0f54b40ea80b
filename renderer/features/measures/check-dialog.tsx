import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Measure } from '../../../shared/contract/measures.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { type CheckDraft, CheckFields } from './check-fields.tsx'
import { measureMessages } from './messages.ts'
import { toDayOfYear } from './to-day-of-year.ts'
import { useMeasureRefresh } from './use-measure-refresh.ts'

type Props = Readonly<{ measure: Measure; onClose: () => void }>

/** Records what the chosen 年度 found of one measure, or puts it right. */
export function CheckDialog({ measure, onClose }: Props) {
  const formId = useId()
  const { fiscalYear, today } = useSession()
  const { succeed } = useNotices()
  const refresh = useMeasureRefresh()
  const [begun] = useState<CheckDraft>(
    measure.yearCheck ?? { checkedOn: toDayOfYear(today, fiscalYear), result: null, note: '' },
  )
  const [draft, setDraft] = useState(begun)
  const [isChecked, setIsChecked] = useState(false)
  const { checkedOn, result, note } = draft
  const recording = useMutation({
    mutationFn: (found: { checkedOn: string; result: NonNullable<CheckDraft['result']> }) =>
      client.measures.recordChecks({
        ...{ fiscalYear, ...found, note },
        measures: [{ measureId: measure.id, expectedRowVersion: measure.rowVersion }],
      }),
    onSuccess: async () => {
      await refresh()
      succeed(`${toMeasureNumberText(measure.number)} の確認を記録しました。`)
      onClose()
    },
  })
  const isDirty = checkedOn !== begun.checkedOn || result !== begun.result || note !== begun.note
  const guard = useUnsavedGuard(isDirty && !recording.isSuccess, onClose)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (checkedOn !== null && result !== null) recording.mutate({ checkedOn, result })
  }
  return (
    <Dialog
      title={`${toFiscalYearLabel(fiscalYear)}の確認`}
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={recording.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <p>
          <b>{toMeasureNumberText(measure.number)}</b>　{measure.title}
        </p>
        <CheckFields draft={draft} onChange={setDraft} isChecked={isChecked} />
        <ProblemText text={recording.isError ? messageOf(recording.error, measureMessages) : undefined} />
      </form>
      {guard.question}
    </Dialog>
  )
}
