import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { ExportHistoryDialog } from './export-history-dialog.tsx'
import { VerifyButton } from './verify-button.tsx'

/** What can be done with what the list shows: a file, a paper; and the check of the whole history. */
export function HistoryActions({ filter }: Readonly<{ filter: HistoryFilter }>) {
  const [isExporting, setIsExporting] = useState(false)
  return (
    <>
      <Button tone="secondary" onPress={() => setIsExporting(true)}>
        書き出す
      </Button>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'history-list', filter })}
        className={buttonClass('secondary')}
      >
        印刷
      </Link>
      <VerifyButton />
      {isExporting && <ExportHistoryDialog filter={filter} onClose={() => setIsExporting(false)} />}
    </>
  )
}
