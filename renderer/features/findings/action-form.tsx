import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import type { FormProps } from './form-props.ts'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'
import { useTellUnsaved } from './use-unsaved.tsx'

/** What was wrong, why, what is to be done, by whom and until when. */
export function ActionForm(props: FormProps) {
  return (
    <section aria-label="是正措置" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">是正措置</h2>
      {props.isReadOnly ? <ReadOnly detail={props.detail} /> : <Loaded {...props} />}
    </section>
  )
}

function ReadOnly({ detail: { finding } }: Readonly<{ detail: FindingDetail }>) {
  const rows = [
    ['原因', finding.cause || '未記入'],
    ['是正措置', finding.correctiveAction || '未記入'],
    ['担当', [finding.ownerUnitName, finding.ownerName].filter(Boolean).join('　') || '未定'],
    ['期限', finding.dueOn === null ? '未定' : toWareki(finding.dueOn)],
  ] as const
  return (
    <dl className="grid grid-cols-[7rem_1fr] gap-x-4 gap-y-2">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="font-bold">{name}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Loaded(props: FormProps) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }))
  return (
    <QueryState query={staff} messages={findingMessages}>
      {(list) => <Editable {...props} staff={list} />}
    </QueryState>
  )
}

type Draft = Readonly<{
  title: string
  cause: string
  correctiveAction: string
  ownerId: string
  dueOn: string | null
}>

function toDraft({ title, cause, correctiveAction, ownerStaffMemberId, dueOn }: Finding): Draft {
  return { title, cause, correctiveAction, ownerId: ownerStaffMemberId ?? '', dueOn }
}

type EditableProps = FormProps & Readonly<{ staff: readonly StaffMember[] }>

function Editable({ detail: { finding }, rowVersion, staff, onSaved, tellUnsaved }: EditableProps) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [stored, setStored] = useState(() => toDraft(finding))
  const [draft, setDraft] = useState(stored)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  useTellUnsaved(tellUnsaved, 'action', JSON.stringify(draft) !== JSON.stringify(stored))
  const saving = useMutation({
    mutationFn: () => {
      const { ownerId, ...fields } = draft
      const ownerStaffMemberId = staff.find(({ id }) => id === ownerId)?.id ?? null
      const target = { findingId: finding.id, expectedRowVersion: rowVersion }
      return client.findings.update({ ...target, ...fields, ownerStaffMemberId })
    },
    onSuccess: async (saved) => {
      setStored(toDraft(saved))
      setDraft(toDraft(saved))
      onSaved(saved)
      await refresh()
      succeed(`${saved.number} の内容を保存しました。`)
    },
    // the newest is shown beside what was typed
    onError: refresh,
  })
  return (
    <>
      <TextArea
        label="指摘"
        isRequired
        rows={2}
        value={draft.title}
        onChange={(text) => change({ title: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <TextArea
        label="原因"
        rows={2}
        value={draft.cause}
        onChange={(cause) => change({ cause })}
        description="人のせいにせず、仕組みのどこが足りなかったかを書きます。"
      />
      <TextArea
        label="是正措置"
        rows={3}
        value={draft.correctiveAction}
        onChange={(correctiveAction) => change({ correctiveAction })}
        description="だれが見ても、できたかどうかが分かるように書きます。"
      />
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <Select
          label="担当"
          value={draft.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          choices={toOwnerChoices(staff, finding)}
        />
        <WarekiDateField label="期限" value={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
      </div>
      <ProblemText text={saving.isError ? messageOf(saving.error, findingMessages) : undefined} />
      <Button onPress={() => saving.mutate()} isPending={saving.isPending}>
        是正措置を保存する
      </Button>
    </>
  )
}

/** Everybody on the roster; an owner who left stays visible until another is chosen. */
function toOwnerChoices(staff: readonly StaffMember[], { ownerStaffMemberId }: Finding) {
  const shown = staff.filter(({ state, id }) => state === 'active' || id === ownerStaffMemberId)
  return [
    { value: '', label: '決めていない' },
    ...shown.map(({ id, name, unitName, state }) => ({
      value: String(id),
      label: `${name}（${state === 'active' ? unitName : '名簿から廃止。選び直してください'}）`,
    })),
  ]
}
