import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FindingDetail } from '../../../shared/contract/findings.ts'
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
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'

type Props = Readonly<{ detail: FindingDetail; isReadOnly: boolean }>

/** What was wrong, why, what is to be done, by whom and until when. */
export function ActionForm({ detail, isReadOnly }: Props) {
  return (
    <section aria-label="是正措置" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">是正措置</h2>
      {isReadOnly ? <ReadOnly detail={detail} /> : <Editable detail={detail} />}
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

function Editable({ detail: { finding } }: Readonly<{ detail: FindingDetail }>) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }))
  const [title, setTitle] = useState(finding.title)
  const [cause, setCause] = useState(finding.cause)
  const [correctiveAction, setCorrectiveAction] = useState(finding.correctiveAction)
  const [owner, setOwner] = useState<string>(finding.ownerStaffMemberId ?? '')
  const [dueOn, setDueOn] = useState(finding.dueOn)
  const saving = useMutation({
    mutationFn: () =>
      client.findings.update({
        ...{ findingId: finding.id, expectedRowVersion: finding.rowVersion },
        ...{ title, cause, correctiveAction, dueOn },
        ownerStaffMemberId: staff.data?.find(({ id }) => id === owner)?.id ?? null,
      }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} の内容を保存しました。`)
    },
  })
  return (
    <QueryState query={staff} messages={findingMessages}>
      {(list) => (
        <>
          <TextArea
            label="指摘"
            isRequired
            rows={2}
            value={title}
            onChange={(text) => setTitle(text.replace(/\n/g, ''))}
          />
          <TextArea
            label="原因"
            rows={2}
            value={cause}
            onChange={setCause}
            description="人のせいにせず、仕組みのどこが足りなかったかを書きます。"
          />
          <TextArea
            label="是正措置"
            rows={3}
            value={correctiveAction}
            onChange={setCorrectiveAction}
            description="だれが見ても、できたかどうかが分かるように書きます。"
          />
          <div className="flex flex-wrap gap-x-10 gap-y-4">
            <Select
              label="担当"
              value={owner}
              onChange={setOwner}
              choices={[
                { value: '', label: '決めていない' },
                ...list
                  .filter(({ state, id }) => state === 'active' || id === finding.ownerStaffMemberId)
                  .map(({ id, name, unitName }) => ({ value: String(id), label: `${name}（${unitName}）` })),
              ]}
            />
            <WarekiDateField label="期限" value={dueOn} onChange={setDueOn} />
          </div>
          <ProblemText text={saving.isError ? messageOf(saving.error, findingMessages) : undefined} />
          <Button onPress={() => saving.mutate()} isPending={saving.isPending}>
            是正措置を保存する
          </Button>
        </>
      )}
    </QueryState>
  )
}
