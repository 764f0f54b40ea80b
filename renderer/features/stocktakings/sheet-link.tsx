import { Link } from '@tanstack/react-router'
import type { StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { buttonClass } from '../../components/button.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'

type Props = Readonly<{ stocktakingId: StocktakingId; unitId: UnitId | null; label: string }>

/** The sheets to be filled in by pen: of one unit, or of all. */
export function SheetLink({ stocktakingId, unitId, label }: Props) {
  return (
    <Link
      to="/reports/preview"
      search={toPreviewSearch({ kind: 'stocktaking-sheet', stocktakingId, unitId })}
      className={buttonClass('secondary', 'small')}
    >
      {label}
    </Link>
  )
}
