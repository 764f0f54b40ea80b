import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { isPastedTable, withHeadings } from '../../../shared/domain/asset-import/pasted-table.ts'
import type { Column } from '../../components/data-table/column.ts'
import { useNotices } from '../../components/notices.tsx'
import { handOverLedger } from '../../components/pasted-ledger.ts'

/** Takes cells of a spreadsheet to the import, under their own headings or under those of the list. */
export function useLedgerPaste(
  settings: AssetSettings,
  columns: readonly Column<ListedAsset>[],
): (text: string) => void {
  const navigate = useNavigate()
  const { warn } = useNotices()
  return useCallback(
    (text: string) => {
      if (!isPastedTable(text)) {
        warn(
          '貼り付けられるのは、表の行です。Excel で二列以上を選んで写してから、もう一度貼り付けてください。',
        )
        return
      }
      const headings = columns.map(({ heading, fullHeading }) => fullHeading ?? heading)
      handOverLedger(withHeadings(text, headings, settings.extraColumns))
      void navigate({ to: '/assets/import' })
    },
    [settings, columns, navigate, warn],
  )
}
