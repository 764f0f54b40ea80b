import type { FingerprintGroup } from '../../../shared/domain/authenticity/fingerprint.ts'
import { Badge } from '../../components/badge.tsx'
import { CompareTable } from './compare-table.tsx'

/** The eight-digit groups of a paper beside those of the record. */
export function GroupTable({ groups }: Readonly<{ groups: readonly FingerprintGroup[] }>) {
  return (
    <CompareTable
      label="指紋の比べ"
      headings={['組', '紙', '台帳', '']}
      rows={groups.map(({ position, typed, known, isSame }) => ({
        key: String(position),
        isMarked: !isSame,
        cells: [
          `${position}組目`,
          <span key="typed" className="font-mono">
            {typed}
          </span>,
          <span key="known" className="font-mono">
            {known}
          </span>,
          <Badge key="state" tone={isSame ? 'green' : 'red'}>
            {isSame ? '同じ' : '違う'}
          </Badge>,
        ],
      }))}
    />
  )
}
