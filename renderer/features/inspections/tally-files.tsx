import { Link } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { inspectionMessages } from './messages.ts'

/** The tally as a file, and the way to more years beside each other. */
export function TallyFiles({ inspectionId }: Readonly<{ inspectionId: InspectionId }>) {
  return (
    <>
      <Link to="/inspections/compare" className={buttonClass('secondary', 'small')}>
        年度の比較を見る
      </Link>
      <FileExports
        exportFile={(format) => client.inspections.exportTally({ inspectionId, format })}
        messages={inspectionMessages}
      />
    </>
  )
}
