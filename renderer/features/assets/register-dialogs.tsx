import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { listAssetColumns } from '../../../shared/domain/asset-import/asset-columns.ts'
import { ExportDialog } from '../../components/asset-export/export-dialog.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'
import type { RegisterDialog } from './register-bar.tsx'
import type { RegisterState } from './register-state.ts'

type Props = Readonly<{
  open: RegisterDialog | null
  onClose: () => void
  state: RegisterState
  settings: AssetSettings
  selected: readonly ListedAsset[]
  total: number
  onPaste: (text: string) => void
  /** The list shows only what needs an eye. */
  isConcerned: boolean
}>

/** The windows that the list opens, one at a time. */
export function RegisterDialogs(props: Props) {
  const { open, onClose, state, settings, selected, total, onPaste, isConcerned } = props
  const { view, change, allColumns, columns, shown } = state
  switch (open) {
    case 'columns':
      return <ColumnDialog {...{ columns: allColumns, view, onClose }} onChoose={change} />
    case 'print':
      return <PrintDialog {...{ view, shown, isConcerned, selected, onClose }} />
    case 'export':
      return (
        <ExportDialog
          columns={listAssetColumns(settings.extraColumns)}
          list={{
            shownIds: shown.map(({ id }) => id),
            selectedIds: selected.map(({ id }) => id),
            columnIds: view.columnIds,
            total,
          }}
          onClose={onClose}
        />
      )
    case 'paste':
      return (
        <PasteDialog
          headings={columns.map(({ heading, fullHeading }) => fullHeading ?? heading)}
          onPaste={onPaste}
          onClose={onClose}
        />
      )
    case 'bulk':
      return selected.length === 0 ? null : <BulkDialog {...{ assets: selected, settings, onClose }} />
    default:
      return null
  }
}
