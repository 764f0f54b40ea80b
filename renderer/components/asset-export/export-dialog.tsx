import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { messageOf } from '../messages.ts'
import { ProblemText } from '../notice.tsx'
import { useNotices } from '../notices.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { saveFile } from '../save-file.ts'
import { ColumnBoxes } from './column-boxes.tsx'
import { EncodingGaps } from './encoding-gaps.tsx'
import { assetExportMessages } from './messages.ts'

type Props = Readonly<{
  columns: readonly Readonly<{ id: AssetColumn; heading: string }>[]
  /** What the list shows just now, to be written instead of the whole register; null away from the list. */
  list: ExportedList | null
  onClose: () => void
}>

export type ExportedList = Readonly<{
  /** In the order of the list. */
  shownIds: readonly AssetId[]
  selectedIds: readonly AssetId[]
  columnIds: readonly string[]
  total: number
}>
type Scope = 'all' | 'shown' | 'selected'

const kinds = {
  excel: { label: 'Excel（.xlsx）', format: 'xlsx', encoding: 'utf-8' },
  'utf-8-bom': { label: 'CSV（UTF-8、Excel でそのまま開けます）', format: 'csv', encoding: 'utf-8-bom' },
  'utf-8': { label: 'CSV（UTF-8、BOM なし）', format: 'csv', encoding: 'utf-8' },
  cp932: { label: 'CSV（Shift_JIS、古いソフト用）', format: 'csv', encoding: 'cp932' },
} as const
type Kind = keyof typeof kinds

/** The register as a file; what an encoding cannot hold is shown and asked about before anything is written. */
export function ExportDialog({ columns, list, onClose }: Props) {
  const { succeed } = useNotices()
  const [kind, setKind] = useState<Kind>('excel')
  const [left, setLeft] = useState<ReadonlySet<AssetColumn>>(new Set())
  const [scope, setScope] = useState<Scope>(() => toFirstScope(list))
  const chosen = columns.map(({ id }) => id).filter((id) => !left.has(id))
  const input = { columns: left.size === 0 ? null : chosen, assetIds: toIds(scope, list) }
  const exporting = useMutation({
    mutationFn: async (gaps: 'refuse' | 'mark') => {
      const found = kind === 'cp932' && gaps === 'refuse' ? await client.assetImport.findGaps(input) : null
      if (found !== null && found.gapCount > 0) return { found, file: null }
      const { format, encoding } = kinds[kind]
      return { found: null, file: await client.assetImport.exportFile({ ...input, format, encoding, gaps }) }
    },
    onSuccess: ({ file }) => {
      if (file === null) return
      saveFile(file)
      succeed('台帳を書き出しました。')
      onClose()
    },
  })
  const found = exporting.data?.found ?? null
  const choose = (next: Kind) => {
    exporting.reset()
    setKind(next)
  }
  return (
    <Dialog
      title="台帳を書き出す"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button
            isPending={exporting.isPending}
            isDisabled={chosen.length === 0}
            onPress={() => exporting.mutate(found === null ? 'refuse' : 'mark')}
          >
            {found === null ? '書き出す' : '〓に置き換えて書き出す'}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <RadioGroup
          label="ファイルの種類"
          isHorizontal
          value={kind}
          onChange={choose}
          choices={listKinds().map((value) => ({ value, label: kinds[value].label }))}
        />
        {list !== null && found === null && (
          <RadioGroup
            label="書き出す行"
            isHorizontal
            value={scope}
            onChange={setScope}
            choices={toScopeChoices(list)}
          />
        )}
        {found === null ? (
          <ColumnBoxes {...{ columns, left }} onChange={setLeft} shownIds={list?.columnIds ?? null} />
        ) : (
          <EncodingGaps found={found} />
        )}
        <ProblemText
          text={exporting.error === null ? undefined : messageOf(exporting.error, assetExportMessages)}
        />
      </div>
    </Dialog>
  )
}

function listKinds(): Kind[] {
  // Object.keys widens the keys it was given
  return Object.keys(kinds) as Kind[]
}

function toFirstScope(list: ExportedList | null): Scope {
  if (list === null) return 'all'
  return list.selectedIds.length > 0 ? 'selected' : 'shown'
}

function toScopeChoices({ shownIds, selectedIds, total }: ExportedList) {
  const choices: { value: Scope; label: string }[] = [
    { value: 'shown', label: `表示している${shownIds.length}件（並び順も同じ）` },
    { value: 'all', label: `台帳のすべて（${total}件、廃棄・廃止も）` },
  ]
  if (selectedIds.length > 0) choices.unshift({ value: 'selected', label: `選んだ${selectedIds.length}件` })
  return choices
}

/** Null for the whole register. */
function toIds(scope: Scope, list: ExportedList | null): AssetId[] | null {
  if (list === null || scope === 'all') return null
  return [...(scope === 'shown' ? list.shownIds : list.selectedIds)]
}
