import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { comparisonMessages } from './messages.ts'
import type { WantedYears } from './search.ts'

/** The years in sight as a printed table or a file. */
export function FileButtons({ wanted }: Readonly<{ wanted: WantedYears }>) {
  const { may } = useSession()
  return (
    <>
      {may('inspections.exportComparison') && (
        <FileExports
          exportFile={(format) => client.inspections.exportComparison({ ...wanted, format })}
          messages={comparisonMessages}
          size="medium"
        />
      )}
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'inspection-comparison', ...wanted })}
        className={buttonClass()}
      >
        経年比較表（PDF）を見る
      </Link>
    </>
  )
}
