import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

export type OwnLevel = AssetSettings['levels'][number]
const weights = [3, 2, 1] as const

/** Words a level anew, hides it from the forms, or weighs it otherwise. */
export function LevelDialog({ level, onClose }: Readonly<{ level: OwnLevel; onClose: () => void }>) {
  const formId = useId()
  const { succeed } = useNotices()
  const refresh = useAssetRefresh()
  const [wanted, setWanted] = useState(level)
  const saving = useMutation({
    mutationFn: () => {
      const { rowVersion, ...fields } = wanted
      return client.assets.updateLevel({ ...fields, expectedRowVersion: rowVersion })
    },
    onSuccess: async () => {
      await refresh()
      succeed(`「${wanted.name}」を変えました。`)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog
      title={`${level.name}を変える`}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        <TextField
          label="名前"
          isRequired
          autoFocus
          value={wanted.name}
          onChange={(name) => setWanted({ ...wanted, name })}
        />
        <TextArea
          label="基準"
          isRequired
          rows={3}
          value={wanted.criterion}
          onChange={(criterion) => setWanted({ ...wanted, criterion })}
        />
        <RadioGroup
          label="重要度に数える値"
          isHorizontal
          value={String(wanted.weight)}
          onChange={(value) =>
            setWanted({ ...wanted, weight: weights.find((one) => String(one) === value) ?? wanted.weight })
          }
          choices={weights.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Checkbox
          label="登録のときに選べるようにする"
          description="外しても、すでにこの格付けの情報資産はそのままです。"
          isSelected={wanted.isOffered}
          onChange={(isOffered) => setWanted({ ...wanted, isOffered })}
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}
