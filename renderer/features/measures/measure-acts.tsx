import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeasureDetail } from '../../../shared/contract/measures.ts'
import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { measureMessages } from './messages.ts'
import { useMeasureRefresh } from './use-measure-refresh.ts'

type Props = Readonly<{ detail: MeasureDetail }>

/** What may be done with a measure: change it, or take it out of use and back. */
export function MeasureActs({ detail }: Props) {
  const { measure, mayChange } = detail
  const [asked, setAsked] = useState<'edit' | 'retire' | null>(null)
  const close = () => setAsked(null)
  if (!mayChange) return null
  if (measure.retirementReason !== null) return <ReinstateButton detail={detail} />
  return (
    <>
      <Button tone="secondary" onPress={() => setAsked('retire')}>
        廃止する
      </Button>
      <Button onPress={() => setAsked('edit')}>内容を直す</Button>
      {asked === 'edit' && <MeasureDialog detail={detail} onClose={close} />}
      {asked === 'retire' && <RetireDialog detail={detail} onClose={close} />}
    </>
  )
}

function ReinstateButton({ detail: { measure } }: Props) {
  const { succeed, fail } = useNotices()
  const refresh = useMeasureRefresh()
  const reinstating = useMutation({
    mutationFn: () =>
      client.measures.reinstate({ measureId: measure.id, expectedRowVersion: measure.rowVersion }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${toMeasureNumberText(number)} をもう一度使うようにしました。`)
    },
    onError: (error) => fail(error, measureMessages),
  })
  return (
    <Button tone="secondary" isPending={reinstating.isPending} onPress={() => reinstating.mutate()}>
      もう一度使う
    </Button>
  )
}

function RetireDialog({ detail: { measure }, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useMeasureRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const name = toMeasureNumberText(measure.number)
  const retiring = useMutation({
    mutationFn: () =>
      client.measures.retire({ measureId: measure.id, expectedRowVersion: measure.rowVersion, reason }),
    onSuccess: async () => {
      await refresh()
      succeed(`${name} を廃止しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${name} を廃止しますか`}
      isOpen
      confirmLabel="廃止する"
      tone="danger"
      onConfirm={() => {
        setIsChecked(true)
        if (!isMissing) retiring.mutate()
      }}
      onClose={onClose}
      isPending={retiring.isPending}
      problem={retiring.isError ? messageOf(retiring.error, measureMessages) : undefined}
    >
      <p>一覧に「廃止」として残り、網羅状況では数えなくなります。あとでもう一度使うこともできます。</p>
      <TextField
        label="廃止する理由"
        isRequired
        value={reason}
        onChange={setReason}
        description="例：ほかの対策と重なるため。"
        problem={isChecked && isMissing ? '廃止する理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
