import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { measureMessages } from './messages.ts'

/** The register of the chosen 年度 on paper or as a file. */
export function MeasureExports() {
  const { fiscalYear } = useSession()
  return (
    <>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'measure-status', fiscalYear })}
        className={buttonClass('secondary', 'small')}
      >
        実施状況を印刷
      </Link>
      <FileExports
        exportFile={(format) => client.measures.exportFile({ fiscalYear, format })}
        messages={measureMessages}
      />
    </>
  )
}
