import { useMutation } from '@tanstack/react-query'
import type { ApprovalStep } from '../../../shared/contract/approvals.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { ApprovalFrame } from '../approval-frame.tsx'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { useNotices } from '../notices.tsx'
import { saveFile } from '../save-file.ts'
import { approvalMessages } from './messages.ts'
import { toAssigneeWords, toMethodWords } from './step-words.ts'

type Props = Readonly<{ label: string; steps: readonly ApprovalStep[]; isUnderway: boolean }>

/** The boxes of one round with what stands in each: who signed when and how, or who is to. */
export function ApprovalBoxes({ label, steps, isUnderway }: Props) {
  return (
    <ApprovalFrame
      label={label}
      boxes={steps.map((step) => ({
        key: step.id,
        title: step.title,
        isNext: step.isNext,
        content: <BoxContent step={step} isUnderway={isUnderway} />,
      }))}
    />
  )
}

function BoxContent({ step, isUnderway }: Readonly<{ step: ApprovalStep; isUnderway: boolean }>) {
  const { method, signerName, signedOn, title } = step
  if (method === null || signedOn === null) {
    if (!isUnderway) return <span className="text-[0.9375rem] text-solid-gray-700">（空き）</span>
    return (
      <>
        <span className="text-[0.9375rem] text-solid-gray-700">{toAssigneeWords(step)}</span>
        {step.isNext ? <Badge tone="blue">今の番</Badge> : <Badge>待ち</Badge>}
      </>
    )
  }
  return (
    <>
      <b>{signerName}</b>
      <span>{toWarekiShort(signedOn)}</span>
      <span className="text-[0.9375rem]">{toMethodWords(method)}</span>
      {step.attachment !== null && <ScanButton attachment={step.attachment} title={title} />}
      {step.confirmedBy !== null && (
        <span className="text-[0.8125rem] text-solid-gray-700">
          確かめた人
          <span className="block">{step.confirmedBy}</span>
        </span>
      )}
    </>
  )
}

type ScanProps = Readonly<{ attachment: NonNullable<ApprovalStep['attachment']>; title: string }>

function ScanButton({ attachment, title }: ScanProps) {
  const { fail } = useNotices()
  const opening = useMutation({
    mutationFn: () => client.attachments.open({ attachmentId: attachment.id }),
    onSuccess: saveFile,
    onError: (error) => fail(error, approvalMessages),
  })
  return (
    <Button
      tone="plain"
      size="small"
      aria-label={`「${title}」の紙のスキャンを取り出す`}
      isPending={opening.isPending}
      onPress={() => opening.mutate()}
    >
      スキャン
    </Button>
  )
}
