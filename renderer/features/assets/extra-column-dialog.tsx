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
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

export type OwnColumn = AssetSettings['extraColumns'][number]
type Props = Readonly<{ column: OwnColumn | null; onClose: () => void }>

/** Adds a column of the body's own, renames it, or retires it. */
export function ExtraColumnDialog({ column, onClose }: Props) {
  const formId = useId()
  const { succeed } = useNotices()
  const refresh = useAssetRefresh()
  const [heading, setHeading] = useState(column?.heading ?? '')
  const [isActive, setIsActive] = useState(column?.state !== 'retired')
  const saving = useMutation({
    mutationFn: () =>
      column === null
        ? client.assets.addExtraColumn({ heading })
        : client.assets.updateExtraColumn({
            ...{ columnId: column.id, heading, state: isActive ? 'active' : 'retired' },
            expectedRowVersion: column.rowVersion,
          }),
    onSuccess: async () => {
      await refresh()
      succeed(`列「${heading.trim()}」を${column === null ? '加え' : '変え'}ました。`)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog
      title={column === null ? '独自の列を加える' : '独自の列を変える'}
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
          label="見出し"
          isRequired
          autoFocus
          description="20字までで書きます。"
          value={heading}
          onChange={setHeading}
        />
        {column !== null && (
          <Checkbox
            label="この列を使う"
            description="外すと一覧と登録の画面に出なくなります。書いた内容は残ります。"
            isSelected={isActive}
            onChange={setIsActive}
          />
        )}
        <ProblemText text={saving.isError ? messageOf(saving.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}
