import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FindingDetail } from '../../../shared/contract/findings.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'

type Step = 'notStarted' | 'underway' | 'completed'
type Props = Readonly<{ detail: FindingDetail; isReadOnly: boolean }>

/** How far the action has come, told by its owner or the officer. */
export function ReportForm({ detail, isReadOnly }: Props) {
  const { finding } = detail
  return (
    <section aria-label="進み具合" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">進み具合と結果</h2>
      {isReadOnly ? (
        <p className="whitespace-pre-line">
          {finding.completedOn === null ? '' : `${toWareki(finding.completedOn)}に完了。`}
          {finding.outcome || 'まだ記録されていません。'}
        </p>
      ) : (
        <Editable detail={detail} />
      )}
    </section>
  )
}

function Editable({ detail: { finding } }: Readonly<{ detail: FindingDetail }>) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [state, setState] = useState<Step>(toStep(finding.state))
  const [completedOn, setCompletedOn] = useState<string | null>(finding.completedOn ?? today)
  const [outcome, setOutcome] = useState(finding.outcome)
  const saving = useMutation({
    mutationFn: () =>
      client.findings.report({
        ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion, state, outcome },
        completedOn: state === 'completed' ? completedOn : null,
      }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} の進み具合を記録しました。`)
    },
  })
  return (
    <>
      <RadioGroup
        label="状態"
        value={state}
        onChange={setState}
        isHorizontal
        choices={[
          { value: 'notStarted', label: '未着手' },
          { value: 'underway', label: '実施中' },
          { value: 'completed', label: '完了' },
        ]}
      />
      <TextArea
        label="結果"
        rows={3}
        value={outcome}
        onChange={setOutcome}
        description="どのように直したかを書きます。完了にするときは必ず書いてください。"
      />
      {state === 'completed' && (
        <WarekiDateField label="完了日" isRequired value={completedOn} onChange={setCompletedOn} />
      )}
      <ProblemText text={saving.isError ? messageOf(saving.error, findingMessages) : undefined} />
      <Button tone="secondary" onPress={() => saving.mutate()} isPending={saving.isPending}>
        進み具合を記録する
      </Button>
    </>
  )
}

function toStep(state: FindingDetail['finding']['state']): Step {
  return state === 'underway' || state === 'completed' ? state : 'notStarted'
}
