import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { findProblems, toBlankDraft, toParticulars } from './incident-draft.ts'
import { IncidentForm } from './incident-form.tsx'
import { KeyNotice } from './key-notice.tsx'
import { incidentMessages } from './messages.ts'
import { useIncidentRefresh } from './use-incident-refresh.ts'

/** A new incident; whoever cannot encrypt it is told so before a word is typed. */
export function NewIncidentScreen() {
  const incidents = useQuery({ ...api.incidents.list.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <QueryState query={incidents} messages={incidentMessages}>
      {({ keyState, mayRecord }) => (mayRecord ? <NewIncident /> : <KeyNotice keyState={keyState} />)}
    </QueryState>
  )
}

const formId = 'new-incident-form'

function NewIncident() {
  const { today } = useSession()
  const router = useRouter()
  const navigate = useNavigate()
  const { succeed } = useNotices()
  const refresh = useIncidentRefresh()
  const [first] = useState(() => toBlankDraft(today))
  const [draft, setDraft] = useState(first)
  const [isChecked, setIsChecked] = useState(false)
  const problems = findProblems(draft)
  const saving = useMutation({
    mutationFn: () => client.incidents.create(toParticulars(draft)),
    onSuccess: async ({ incident: { id, number } }) => {
      await refresh()
      succeed(`${number} を記録しました。分かったことは、あとから書き足せます。`)
      const next = { to: '/incidents/$incidentId', params: { incidentId: id } } as const
      // nothing is unsaved any more, whether or not the screen has drawn that yet
      await navigate({ ...next, replace: true, ignoreBlocker: true })
    },
  })
  return (
    <>
      <PageHeading
        title="インシデントを記録"
        description="件名と発見した日があれば記録できます。分かっていることだけを書き、あとから書き足してください。"
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            一覧へ戻る
          </Button>
        }
        actions={<SubmitButton formId={formId} isPending={saving.isPending} label="記録する" />}
      />
      <div className="max-w-[60rem]">
        <IncidentForm
          {...{ formId, draft, problems: isChecked ? problems : {} }}
          onChange={(part) => setDraft({ ...draft, ...part })}
          onSubmit={() => {
            setIsChecked(true)
            if (Object.keys(problems).length === 0) saving.mutate()
          }}
          problem={saving.isError ? messageOf(saving.error, incidentMessages) : undefined}
        />
      </div>
      <LeaveGuard isDirty={JSON.stringify(draft) !== JSON.stringify(first)} />
    </>
  )
}
