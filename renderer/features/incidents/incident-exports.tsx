import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { incidentMessages } from './messages.ts'

/** The list as a file or on paper, of the chosen 年度 or of all; each copy is written into the history. */
export function IncidentExports({ fiscalYear }: Readonly<{ fiscalYear: number | null }>) {
  return (
    <>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'incident-list', fiscalYear })}
        className={buttonClass('secondary', 'small')}
      >
        一覧を印刷
      </Link>
      <FileExports
        exportFile={(format) => client.incidents.exportFile({ fiscalYear, format })}
        messages={incidentMessages}
      />
    </>
  )
}
