import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
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
import type { FormProps } from './form-props.ts'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'
import { useTellUnsaved } from './use-unsaved.tsx'

type Step = 'notStarted' | 'underway' | 'completed'

/** How far the action has come, told by its owner or the officer. */
export function ReportForm(props: FormProps) {
  const { detail, isReadOnly } = props
  return (
    <section aria-label="進み具合" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">進み具合と結果</h2>
      {isReadOnly ? <ReadOnly detail={detail} /> : <Editable {...props} />}
    </section>
  )
}

function ReadOnly({ detail: { finding } }: Readonly<{ detail: FindingDetail }>) {
  return (
    <p className="whitespace-pre-line">
      {finding.completedOn === null ? '' : `${toWareki(finding.completedOn)}に完了。`}
      {finding.outcome || 'まだ記録されていません。'}
    </p>
  )
}

type Draft = Readonly<{ state: Step; completedOn: string | null; outcome: string }>

function toDraft({ state, completedOn, outcome }: Finding, today: string): Draft {
  const step = state === 'underway' || state === 'completed' ? state : 'notStarted'
  return { state: step, completedOn: completedOn ?? today, outcome }
}

function Editable({ detail: { finding }, rowVersion, onSaved, tellUnsaved }: FormProps) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [stored, setStored] = useState(() => toDraft(finding, today))
  const [draft, setDraft] = useState(stored)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  useTellUnsaved(tellUnsaved, 'report', JSON.stringify(draft) !== JSON.stringify(stored))
  const saving = useMutation({
    mutationFn: () =>
      client.findings.report({
        ...{ findingId: finding.id, expectedRowVersion: rowVersion },
        ...{ ...draft, completedOn: draft.state === 'completed' ? draft.completedOn : null },
      }),
    onSuccess: async (saved) => {
      setStored(toDraft(saved, today))
      setDraft(toDraft(saved, today))
      onSaved(saved)
      await refresh()
      succeed(`${saved.number} の進み具合を記録しました。`)
    },
    // the newest is shown beside what was typed
    onError: refresh,
  })
  return (
    <>
      <RadioGroup
        label="状態"
        value={draft.state}
        onChange={(state) => change({ state })}
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
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        description="どのように直したかを書きます。完了にするときは必ず書いてください。"
      />
      {draft.state === 'completed' && (
        <WarekiDateField
          label="完了日"
          isRequired
          value={draft.completedOn}
          onChange={(completedOn) => change({ completedOn })}
        />
      )}
      <ProblemText text={saving.isError ? messageOf(saving.error, findingMessages) : undefined} />
      <Button tone="secondary" onPress={() => saving.mutate()} isPending={saving.isPending}>
        進み具合を記録する
      </Button>
    </>
  )
}
