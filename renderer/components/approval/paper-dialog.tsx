import { type FormEvent, useId, useState } from 'react'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { client } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Dialog } from '../dialog.tsx'
import { messageOf } from '../messages.ts'
import { ProblemText } from '../notice.tsx'
import { useNotices } from '../notices.tsx'
import { ScanField } from '../scan-field.tsx'
import { useSession } from '../session-context.tsx'
import { showFirstProblem } from '../show-problem.ts'
import { SubmitButton } from '../submit-button.tsx'
import { approvalMessages } from './messages.ts'
import { findPaperProblems, type PaperRow, toPaperRows } from './paper-draft.ts'
import { PaperRows } from './paper-rows.tsx'
import { useDossierAct } from './use-dossier.ts'

type Props = Readonly<{ approval: Approval; onClose: () => void }>

/** Takes over the seals of a printed paper: which boxes, whose, when, the scan, and who looked at the paper. */
export function PaperDialog({ approval, onClose }: Props) {
  const { today } = useSession()
  const formId = useId()
  const { succeed } = useNotices()
  const [rows, setRows] = useState(() => toPaperRows(approval.steps, today))
  const [file, setFile] = useState<File | null>(null)
  const [isSeen, setIsSeen] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const chosen = rows.filter(({ isOnPaper }) => isOnPaper)
  const problems = rows.map((row) => findPaperProblems(row, approval, today))
  const isReady = chosen.length > 0 && isSeen && problems.every((one) => Object.keys(one).length === 0)
  const recording = useDossierAct({
    record: approval.record,
    act: () => {
      // the form asks for the file before it comes to this
      if (file === null) throw new Error('a paper is recorded with its scan')
      return client.approvals.signOnPaper({
        approvalId: approval.id,
        expectedRowVersion: approval.rowVersion,
        steps: chosen.flatMap(toRecordedStep),
        file,
      })
    },
    onDone: ({ seal }) => {
      const sealed = seal === null ? '' : `すべての欄がそろい、記録を封印しました（第${seal.serial}号）。`
      succeed(`紙の押印を${chosen.length}欄に記録しました。${sealed}`)
      onClose()
    },
    onFail: showFirstProblem,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (!isReady || file === null) showFirstProblem()
    else if (!recording.isPending) recording.mutate()
  }
  return (
    <Dialog
      title="紙の押印を記録する"
      isOpen
      onClose={onClose}
      width="wide"
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} label="押印を記録する" isPending={recording.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4">
        <PaperRows
          rows={rows}
          problems={isChecked ? problems : []}
          requestedOn={toLocalDate(approval.requestedAt)}
          onChange={setRows}
        />
        <ProblemText
          text={isChecked && chosen.length === 0 ? '紙に押印がある欄を選んでください。' : undefined}
        />
        <ScanField
          label="押印した紙のスキャン（PDF・JPEG・PNG、20MB まで）"
          file={file}
          onChoose={setFile}
          problem={isChecked && file === null ? '押印した紙のスキャンを選んでください。' : undefined}
        />
        <SeenField isSeen={isSeen} onChange={setIsSeen} isMissing={isChecked && !isSeen} />
        {chosen.length === rows.length && (
          <p>
            すべての欄がそろうので、記録すると決裁が終わり、記録は
            <b>封印されて、だれも変えられなくなります</b>。
          </p>
        )}
        <ProblemText text={recording.isError ? messageOf(recording.error, approvalMessages) : undefined} />
      </form>
    </Dialog>
  )
}

type SeenProps = Readonly<{ isSeen: boolean; onChange: (isSeen: boolean) => void; isMissing: boolean }>

function SeenField({ isSeen, onChange, isMissing }: SeenProps) {
  const { account } = useSession()
  return (
    <div>
      <Checkbox
        label="この紙の決裁欄を見て、氏名と押印を確かめました"
        description={`確かめた人として「${account.displayName}」が記録されます。紙は綴じて保管してください。`}
        isSelected={isSeen}
        onChange={onChange}
      />
      <ProblemText text={isMissing ? '紙を見て確かめて、印を付けてください。' : undefined} />
    </div>
  )
}

function toRecordedStep({ step, signerName, signedOn }: PaperRow) {
  return signedOn === null ? [] : [{ approvalStepId: step.id, signerName, signedOn }]
}
