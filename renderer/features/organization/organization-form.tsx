import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Organization } from '../../../shared/contract/organization.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ApprovalBoxes } from './approval-boxes.tsx'
import { findTitleProblem, toBoxDrafts, toBoxes } from './box-draft.ts'
import { organizationMessages } from './words.ts'

export function OrganizationForm({ record }: Readonly<{ record: Organization }>) {
  const { may } = useSession()
  const queries = useQueryClient()
  const notices = useNotices()
  const [draft, setDraft] = useState(record)
  const [boxes, setBoxes] = useState(() => toBoxDrafts(record.approvalBoxes))
  const [idleMinutes, setIdleMinutes] = useState(String(record.idleLockMinutes))
  const change = (part: Partial<Organization>) => setDraft((before) => ({ ...before, ...part }))
  const update = useMutation(
    api.organization.update.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.organization.get.queryKey({ input: {} }), saved)
        void queries.invalidateQueries({ queryKey: api.session.key() })
        notices.succeed('設定を保存しました。')
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (boxes.some((box) => findTitleProblem(box) !== undefined)) return
    const { rowVersion, isSample: _, ...fields } = draft
    update.mutate({
      ...fields,
      approvalBoxes: toBoxes(boxes),
      idleLockMinutes: Number(idleMinutes.normalize('NFKC')) || 0,
      expectedRowVersion: rowVersion,
    })
  }
  const isReadOnly = !may('organization.update')
  return (
    <form onSubmit={submit} className="card space-y-5 p-5">
      <div className="grid gap-x-6 gap-y-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
        <TextField
          label="組合名"
          isRequired
          description="画面と帳票に表示する正式な名前です。"
          value={draft.name}
          onChange={(name) => change({ name })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label="自己点検結果報告書の様式番号"
          description="例：様式第１号（第１０条関係）。なければ空けておきます。"
          value={draft.inspectionResultFormNumber}
          onChange={(inspectionResultFormNumber) => change({ inspectionResultFormNumber })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label="帳票の宛名"
          description="報告書の宛先です。例：管理者"
          value={draft.addressee}
          onChange={(addressee) => change({ addressee })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label="帳票の発信者"
          description="報告書を出す人の職名です。例：情報セキュリティ責任者"
          value={draft.sender}
          onChange={(sender) => change({ sender })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label="画面をロックするまでの時間（分）"
          description="この時間、操作がないとロックします。"
          inputMode="numeric"
          value={idleMinutes}
          onChange={setIdleMinutes}
          isReadOnly={isReadOnly}
        />
      </div>
      <ApprovalBoxes value={boxes} onChange={setBoxes} isReadOnly={isReadOnly} />
      <ProblemText text={update.isError ? messageOf(update.error, organizationMessages) : undefined} />
      {!isReadOnly && (
        <Button type="submit" isPending={update.isPending}>
          保存
        </Button>
      )}
    </form>
  )
}
