import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'
import { threatMessages } from './messages.ts'
import { ThreatDialog } from './threat-dialog.tsx'
import { useThreatRefresh } from './use-threat-refresh.ts'

type Props = Readonly<{ threat: ThreatRecord; items: readonly ThreatItem[] }>

/** What may be done with a threat: change it, or take it out of use and back. */
export function ThreatActs({ threat, items }: Props) {
  const [asked, setAsked] = useState<'edit' | 'retire' | null>(null)
  const close = () => setAsked(null)
  if (threat.retirementReason !== null) return <ReinstateButton threat={threat} />
  return (
    <>
      <Button tone="secondary" onPress={() => setAsked('retire')}>
        廃止する
      </Button>
      <Button onPress={() => setAsked('edit')}>内容を直す</Button>
      {asked === 'edit' && <ThreatDialog threat={threat} items={items} onClose={close} />}
      {asked === 'retire' && <RetireDialog threat={threat} onClose={close} />}
    </>
  )
}

function ReinstateButton({ threat }: Readonly<{ threat: ThreatRecord }>) {
  const { succeed, fail } = useNotices()
  const refresh = useThreatRefresh()
  const reinstating = useMutation({
    mutationFn: () =>
      client.threats.reinstate({ threatId: threat.id, expectedRowVersion: threat.rowVersion }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${toThreatNumberText(number)} をもう一度使うようにしました。`)
    },
    onError: (error) => fail(error, threatMessages),
  })
  return (
    <Button tone="secondary" isPending={reinstating.isPending} onPress={() => reinstating.mutate()}>
      もう一度使う
    </Button>
  )
}

function RetireDialog({ threat, onClose }: Readonly<{ threat: ThreatRecord; onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useThreatRefresh()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const name = toThreatNumberText(threat.number)
  const retiring = useMutation({
    mutationFn: () =>
      client.threats.retire({ threatId: threat.id, expectedRowVersion: threat.rowVersion, reason }),
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
      problem={retiring.isError ? messageOf(retiring.error, threatMessages) : undefined}
    >
      <p>
        これから行うリスク分析で提案されなくなります。すでに挙げたリスクはそのまま残り、あとでもう一度使うこともできます。
      </p>
      <TextField
        label="廃止する理由"
        isRequired
        value={reason}
        onChange={setReason}
        description="例：ほかの脅威と重なるため。"
        problem={isChecked && isMissing ? '廃止する理由を入力してください。' : undefined}
      />
    </ConfirmDialog>
  )
}
