import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { saveFile } from '../../components/save-file.ts'
import { EncodingGaps } from './encoding-gaps.tsx'
import { assetImportMessages } from './messages.ts'

type Props = Readonly<{
  columns: readonly Readonly<{ id: AssetColumn; heading: string }>[]
  /** Null for the whole register. */
  assetIds: readonly AssetId[] | null
  onClose: () => void
}>

const kinds = {
  excel: { label: 'Excel（.xlsx）', format: 'xlsx', encoding: 'utf-8' },
  'utf-8-bom': { label: 'CSV（UTF-8、Excel でそのまま開けます）', format: 'csv', encoding: 'utf-8-bom' },
  'utf-8': { label: 'CSV（UTF-8、BOM なし）', format: 'csv', encoding: 'utf-8' },
  cp932: { label: 'CSV（Shift_JIS、古いソフト用）', format: 'csv', encoding: 'cp932' },
} as const
type Kind = keyof typeof kinds

/** The register as a file; what an encoding cannot hold is shown and asked about before anything is written. */
export function ExportDialog({ columns, assetIds, onClose }: Props) {
  const { succeed } = useNotices()
  const [kind, setKind] = useState<Kind>('excel')
  const [left, setLeft] = useState<ReadonlySet<AssetColumn>>(new Set())
  const chosen = columns.map(({ id }) => id).filter((id) => !left.has(id))
  const input = { columns: left.size === 0 ? null : chosen, assetIds: assetIds && [...assetIds] }
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
          value={kind}
          onChange={choose}
          choices={listKinds().map((value) => ({ value, label: kinds[value].label }))}
        />
        {found === null ? (
          <ColumnBoxes columns={columns} left={left} onChange={setLeft} />
        ) : (
          <EncodingGaps found={found} />
        )}
        <ProblemText
          text={exporting.error === null ? undefined : messageOf(exporting.error, assetImportMessages)}
        />
      </div>
    </Dialog>
  )
}

function listKinds(): Kind[] {
  // Object.keys widens the keys it was given
  return Object.keys(kinds) as Kind[]
}

type BoxesProps = Pick<Props, 'columns'> &
  Readonly<{ left: ReadonlySet<AssetColumn>; onChange: (left: ReadonlySet<AssetColumn>) => void }>

function ColumnBoxes({ columns, left, onChange }: BoxesProps) {
  return (
    <fieldset>
      <legend className="mb-1 flex items-center gap-3 font-bold">
        書き出す列
        <Button tone="plain" size="small" onPress={() => onChange(new Set())}>
          すべて選ぶ
        </Button>
        <Button tone="plain" size="small" onPress={() => onChange(new Set(columns.map(({ id }) => id)))}>
          すべて外す
        </Button>
      </legend>
      <div className="grid max-h-64 grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] overflow-y-auto">
        {columns.map(({ id, heading }) => (
          <Checkbox
            key={id}
            label={heading}
            isSelected={!left.has(id)}
            onChange={(isSelected) => {
              const next = new Set(left)
              if (isSelected) next.delete(id)
              else next.add(id)
              onChange(next)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
