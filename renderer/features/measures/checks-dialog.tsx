import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Measure } from '../../../shared/contract/measures.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { type CheckDraft, CheckFields } from './check-fields.tsx'
import { measureMessages } from './messages.ts'
import { toDayOfYear } from './to-day-of-year.ts'
import { useMeasureRefresh, useMeasureUndo } from './use-measure-refresh.ts'

type Props = Readonly<{ measures: readonly Measure[]; onClose: () => void }>

/** The same finding for several measures at once; it can be taken back in one go. */
export function ChecksDialog({ measures, onClose }: Props) {
  const { fiscalYear, today } = useSession()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [draft, setDraft] = useState<CheckDraft>({
    ...{ checkedOn: toDayOfYear(today, fiscalYear), result: null, note: '' },
  })
  const [isChecked, setIsChecked] = useState(false)
  const recording = useRecording(onClose)
  const guard = useUnsavedGuard(
    (chosen.size > 0 || draft.result !== null || draft.note !== '') && !recording.isSuccess,
    onClose,
  )
  const { checkedOn, result, note } = draft
  function record() {
    setIsChecked(true)
    if (checkedOn === null || result === null || chosen.size === 0) return
    recording.mutate({
      ...{ fiscalYear, checkedOn, result, note },
      measures: measures
        .filter(({ id }) => chosen.has(id))
        .map(({ id, rowVersion }) => ({ measureId: id, expectedRowVersion: rowVersion })),
    })
  }
  return (
    <Dialog
      title={`${toFiscalYearLabel(fiscalYear)}の確認をまとめて記録`}
      width="wide"
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <Button onPress={record} isPending={recording.isPending}>
            {chosen.size === 0 ? '確認を記録する' : `${chosen.size}件の確認を記録する`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <p>同じ日に同じ結果だった対策を選びます。対策ごとに違うことは、あとで一件ずつ直せます。</p>
        <MeasureChoice measures={measures} chosen={chosen} onChange={setChosen} />
        <ProblemText
          text={isChecked && chosen.size === 0 ? '確認した対策を一つ以上選んでください。' : undefined}
        />
        <CheckFields draft={draft} onChange={setDraft} isChecked={isChecked} />
        <ProblemText text={recording.isError ? messageOf(recording.error, measureMessages) : undefined} />
      </div>
      {guard.question}
    </Dialog>
  )
}

type ChoiceProps = Readonly<{
  measures: readonly Measure[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}>

function MeasureChoice({ measures, chosen, onChange }: ChoiceProps) {
  const isAll = chosen.size === measures.length
  const toggle = (id: string, isSelected: boolean) =>
    onChange(new Set(isSelected ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
  return (
    <fieldset>
      <legend className="mb-1 font-bold">確認した対策</legend>
      <Checkbox
        label={`未確認の${measures.length}件をすべて選ぶ`}
        isSelected={isAll}
        onChange={() => onChange(isAll ? new Set() : new Set(measures.map(({ id }) => id)))}
      />
      <div className="max-h-56 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        {measures.map(({ id, number, title, provisions }) => (
          <Checkbox
            key={id}
            label={`${toMeasureNumberText(number)}　${title}（${provisions[0] ?? ''}）`}
            isSelected={chosen.has(id)}
            onChange={(isSelected) => toggle(id, isSelected)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type Recorded = Parameters<typeof client.measures.recordChecks>[0]

function useRecording(onClose: () => void) {
  const { succeed } = useNotices()
  const refresh = useMeasureRefresh()
  const undo = useMeasureUndo()
  return useMutation({
    mutationFn: (input: Recorded) => client.measures.recordChecks(input),
    onSuccess: async (checks) => {
      await refresh()
      const targets = checks.map(({ id, rowVersion }) => ({
        ...{ measureCheckId: id, expectedRowVersion: rowVersion },
      }))
      succeed(
        `${checks.length}件の対策の確認を記録しました。`,
        undo(() => client.measures.withdrawChecks({ checks: targets })),
      )
      onClose()
    },
  })
}
