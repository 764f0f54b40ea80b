import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComparisonSetting } from '../../../shared/contract/policy-documents.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { policyComparisonMessages } from './messages.ts'

const headingChoices = [
  { value: 'amended', label: '改正後・改正前', after: '改正後', before: '改正前' },
  { value: 'new', label: '新・旧', after: '新', before: '旧' },
  { value: 'own', label: 'ほかの言葉', after: null, before: null },
] as const
type HeadingChoice = (typeof headingChoices)[number]['value']

type Props = Readonly<{ setting: ComparisonSetting; onClose: () => void }>

/** Which edition stands on the left and what is written over each, for the whole body: on screen, on paper and for Word. */
export function ColumnsDialog({ setting, onClose }: Props) {
  const [side, setSide] = useState<'after' | 'before'>(setting.isAfterFirst ? 'after' : 'before')
  const [choice, setChoice] = useState<HeadingChoice>(toChoice(setting))
  const [own, setOwn] = useState({ after: setting.afterHeading, before: setting.beforeHeading })
  const { succeed } = useNotices()
  const queries = useQueryClient()
  const fixed = headingChoices.find(({ value }) => value === choice)
  const saving = useMutation({
    mutationFn: () =>
      client.policyDocuments.setComparisonColumns({
        isAfterFirst: side === 'after',
        afterHeading: fixed?.after ?? own.after,
        beforeHeading: fixed?.before ?? own.before,
        expectedRowVersion: setting.rowVersion,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['policy-comparison'] })
      succeed('新旧対照表の欄の設定を変えました。')
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="新旧対照表の欄の設定"
      isOpen
      confirmLabel="保存する"
      onConfirm={() => saving.mutate()}
      onClose={onClose}
      isPending={saving.isPending}
      problem={saving.isError ? messageOf(saving.error, policyComparisonMessages) : undefined}
    >
      <p>この画面と、印刷・Word の新旧対照表に使われます。組合で一つの設定です。</p>
      <RadioGroup
        label="左の欄に置く版"
        value={side}
        onChange={setSide}
        choices={[
          { value: 'after', label: '新しい版' },
          { value: 'before', label: '古い版' },
        ]}
      />
      <RadioGroup label="欄の見出し" value={choice} onChange={setChoice} choices={headingChoices} />
      {choice === 'own' && (
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label="新しい版の見出し"
            isRequired
            value={own.after}
            onChange={(after) => setOwn({ ...own, after })}
          />
          <TextField
            label="古い版の見出し"
            isRequired
            value={own.before}
            onChange={(before) => setOwn({ ...own, before })}
          />
        </div>
      )}
    </ConfirmDialog>
  )
}

function toChoice({ afterHeading, beforeHeading }: ComparisonSetting): HeadingChoice {
  const found = headingChoices.find(({ after, before }) => after === afterHeading && before === beforeHeading)
  return found?.value ?? 'own'
}
