import { useState } from 'react'
import type { InspectionId } from '../../../../shared/domain/id/branded-id.ts'
import { client } from '../../../api/client.ts'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { useDossierAct } from '../../../components/approval/use-dossier.ts'
import { Checkbox } from '../../../components/checkbox.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { messageOf } from '../../../components/messages.ts'
import { ProblemText } from '../../../components/notice.tsx'
import { useNotices } from '../../../components/notices.tsx'
import { showFirstProblem } from '../../../components/show-problem.ts'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'

type Props = Readonly<{ inspectionId: InspectionId; onClose: () => void }>

const emptyDraft = { place: '', wrongText: '', rightText: '', reason: '' }
type Draft = typeof emptyDraft

/** Writes a 訂正 beside a sealed record; it cannot be taken back, which has to be ticked. */
export function CorrectionDialog({ inspectionId, onClose }: Props) {
  const { succeed } = useNotices()
  const [draft, setDraft] = useState(emptyDraft)
  const [isUnderstood, setIsUnderstood] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const problems = findProblems(draft)
  const record = { kind: 'inspection', id: inspectionId } as const
  const correcting = useDossierAct({
    record,
    act: () => client.approvals.correct({ record, ...draft }),
    onDone: ({ seal }) => {
      succeed(`訂正 ${seal?.corrections.at(-1)?.number ?? ''} を記録しました。結果報告書に印刷されます。`)
      onClose()
    },
    onFail: showFirstProblem,
  })
  const confirm = () => {
    setIsChecked(true)
    if (isUnderstood && Object.keys(problems).length === 0) correcting.mutate()
    else showFirstProblem()
  }
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
    problem: isChecked ? problems[name] : undefined,
    isRequired: true,
  })
  return (
    <ConfirmDialog
      title="訂正を記録する"
      isOpen
      confirmLabel="訂正を記録する"
      tone="danger"
      onConfirm={confirm}
      onClose={onClose}
      isPending={correcting.isPending}
      problem={correcting.isError ? messageOf(correcting.error, approvalMessages) : undefined}
    >
      <p>封印された記録は変わりません。ここに書いたことが、訂正として記録と結果報告書に付きます。</p>
      <TextField
        label="訂正する箇所"
        description="例：集計表の総務課の提出数（100字まで）"
        autoFocus
        {...field('place')}
      />
      <TextArea label="誤（今の内容）" rows={2} {...field('wrongText')} />
      <TextArea label="正（正しい内容）" rows={2} {...field('rightText')} />
      <TextArea label="訂正の理由" rows={2} {...field('reason')} />
      <Checkbox
        label="記録した訂正は、直すことも取り消すこともできないことを確かめました"
        isSelected={isUnderstood}
        onChange={setIsUnderstood}
      />
      <ProblemText text={isChecked && !isUnderstood ? '内容を読み直して、印を付けてください。' : undefined} />
    </ConfirmDialog>
  )
}

const mostLetters: Readonly<Record<keyof Draft, number>> = {
  place: 100,
  wrongText: 500,
  rightText: 500,
  reason: 500,
}

function findProblems(draft: Draft): Partial<Record<keyof Draft, string>> {
  const names = ['place', 'wrongText', 'rightText', 'reason'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const problem = findProblem(draft[name], mostLetters[name])
      return problem === undefined ? [] : [[name, problem]]
    }),
  )
}

function findProblem(text: string, most: number): string | undefined {
  if (text.trim() === '') return '入力してください。'
  return [...text].length > most ? `${most}字までで入力してください。` : undefined
}
