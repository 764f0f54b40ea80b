import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { AssetView, AssetViewSettings } from '../../../shared/contract/assets.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { assetMessages } from './messages.ts'

type Props = Readonly<{ view: AssetViewSettings; onChoose: (view: AssetViewSettings) => void }>

/** The views one has saved: choosing one shows the list that way. */
export function ViewPicker({ view, onChoose }: Props) {
  const queries = useQueryClient()
  const { succeed, fail } = useNotices()
  const [isSaving, setIsSaving] = useState(false)
  const views = useQuery(api.assets.listViews.queryOptions({ input: {} })).data ?? []
  const current = views.find(({ settings }) => JSON.stringify(settings) === JSON.stringify(view))
  const retiring = useMutation({
    mutationFn: ({ id, rowVersion }: AssetView) =>
      client.assets.retireView({ viewId: id, expectedRowVersion: rowVersion }),
    onSuccess: async (_, { name }) => {
      await queries.invalidateQueries({ queryKey: api.assets.listViews.key() })
      succeed(`保存した表示「${name}」を外しました。`)
    },
    onError: (error) => fail(error, assetMessages),
  })
  return (
    <div className="flex flex-wrap items-end gap-2">
      {views.length > 0 && (
        <Select
          label="保存した表示"
          isInline
          value={current?.id ?? ''}
          onChange={(id) => {
            const chosen = views.find((one) => one.id === id)
            if (chosen !== undefined) onChoose(chosen.settings)
          }}
          choices={[
            { value: '', label: '選んでください' },
            ...views.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {current === undefined ? (
        <Button tone="secondary" size="small" onPress={() => setIsSaving(true)}>
          今の表示を保存
        </Button>
      ) : (
        <Button tone="plain" size="small" onPress={() => retiring.mutate(current)}>
          この表示を外す
        </Button>
      )}
      {isSaving && <SaveDialog view={view} onClose={() => setIsSaving(false)} />}
    </div>
  )
}

type SaveProps = Readonly<{ view: AssetViewSettings; onClose: () => void }>

function SaveDialog({ view, onClose }: SaveProps) {
  const formId = useId()
  const queries = useQueryClient()
  const { succeed } = useNotices()
  const [name, setName] = useState('')
  const saving = useMutation({
    mutationFn: () => client.assets.saveView({ name, settings: view }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.assets.listViews.key() })
      succeed(`今の表示を「${name.trim()}」として保存しました。`)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog
      title="今の表示を保存"
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
      <form id={formId} onSubmit={submit} noValidate className="space-y-3">
        <p>今の検索・しぼり込み・列・並び順を、名前を付けて残します。同じ名前のものは置き換わります。</p>
        <TextField label="表示の名前" isRequired autoFocus value={name} onChange={setName} />
        <ProblemText text={saving.isError ? messageOf(saving.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}
