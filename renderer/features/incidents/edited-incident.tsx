import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { IncidentDetail } from '../../../shared/contract/incidents.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { findProblems, type IncidentDraft, toDraft, toParticulars } from './incident-draft.ts'
import { IncidentForm } from './incident-form.tsx'
import { incidentMessages } from './messages.ts'
import { useIncidentRefresh } from './use-incident-refresh.ts'

type Props = Readonly<{ detail: IncidentDetail; onDirty: (isDirty: boolean) => void }>

/** What the form goes back to. */
type Stored = Readonly<{ draft: IncidentDraft; rowVersion: number }>

function toStored(detail: IncidentDetail): Stored {
  return { draft: toDraft(detail), rowVersion: detail.incident.rowVersion }
}

const formId = 'incident-form'

/** The form of an incident that is handled. */
export function EditedIncident({ detail, onDirty }: Props) {
  const { incident } = detail
  const { succeed } = useNotices()
  const refresh = useIncidentRefresh()
  const [stored, setStored] = useState(() => toStored(detail))
  const [draft, setDraft] = useState(stored.draft)
  const [isChecked, setIsChecked] = useState(false)
  const take = (newest: IncidentDetail) => {
    const next = toStored(newest)
    setStored(next)
    setDraft(next.draft)
  }
  const isDirty = JSON.stringify(draft) !== JSON.stringify(stored.draft)
  const isOutdated = incident.rowVersion > stored.rowVersion
  // with nothing typed there is nothing to lose
  if (isOutdated && !isDirty) take(detail)
  useEffect(() => onDirty(isDirty), [onDirty, isDirty])
  const problems = findProblems(draft)
  const saving = useMutation({
    mutationFn: () =>
      client.incidents.update({
        ...{ incidentId: incident.id, expectedRowVersion: stored.rowVersion },
        ...toParticulars(draft),
      }),
    onSuccess: async (saved) => {
      setIsChecked(false)
      take(saved)
      await refresh()
      succeed(`${saved.incident.number} を保存しました。`)
    },
    // the newest is told of beside what was typed
    onError: refresh,
  })
  return (
    <>
      {isOutdated && isDirty && <OutdatedNotice onTake={() => take(detail)} />}
      <IncidentForm
        {...{ formId, draft, problems: isChecked ? problems : {} }}
        onChange={(part) => setDraft({ ...draft, ...part })}
        onSubmit={() => {
          setIsChecked(true)
          if (Object.keys(problems).length === 0) saving.mutate()
        }}
        problem={saving.isError ? messageOf(saving.error, incidentMessages) : undefined}
      />
      <div className="card sticky -bottom-5 flex items-center gap-4 px-5 py-3">
        <SubmitButton formId={formId} isPending={saving.isPending} />
        <p role="status">{isDirty ? '保存していない内容があります。' : ''}</p>
      </div>
      <LeaveGuard isDirty={isDirty} />
    </>
  )
}

function OutdatedNotice({ onTake }: Readonly<{ onTake: () => void }>) {
  return (
    <Notice
      tone="warning"
      title="ほかの画面で、このインシデントの記録が変わりました"
      actions={
        <Button tone="secondary" size="small" onPress={onTake}>
          最新の内容にする
        </Button>
      }
    >
      <p>
        この画面で入力した内容は、まだ保存されていません。残したい文を書き写してから「最新の内容にする」を押し、入力し直してください。
      </p>
    </Notice>
  )
}
