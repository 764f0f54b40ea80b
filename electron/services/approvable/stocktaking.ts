import type { Role } from '../../../shared/domain/account/role.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { type RecordRows, toApprovalRows } from '../../data/repositories/raw-row-repository.ts'
import { getStocktaking } from '../../data/repositories/stocktaking-repository.ts'
import { takeStocktakingSnapshot } from '../stocktaking/stocktaking-snapshot.ts'
import type { Approvable } from './approvable.ts'

const officers: readonly Role[] = ['officer', 'administrator']

/** The assets of the register go on after it and are covered by the history. */
const sealedRows: readonly RecordRows[] = [
  { table: 'stocktaking', where: 'id = :recordId' },
  { table: 'stocktaking_unit', where: 'stocktaking_id = :recordId' },
  { table: 'stocktaking_item', where: 'stocktaking_id = :recordId' },
  ...toApprovalRows('stocktaking'),
]

/** A closed 棚卸し of the register. Those who may ask for its 決裁 may read it. */
export const approvableStocktaking: Approvable = {
  mayRead: () => true,
  mayLead: (_db, _id, roles) => roles.some((role) => officers.includes(role)),
  describe: (db, id) => {
    const { recordNumber, title, rowVersion, state } = getStocktaking(db, toStocktakingId(id))
    return { recordNumber, title, rowVersion, isReady: state === 'closed', isOpenlyNamed: true }
  },
  takeContent: (db, id) => takeStocktakingSnapshot(db, toStocktakingId(id)),
  takeSealedContent: (db, id) => takeStocktakingSnapshot(db, toStocktakingId(id)),
  listFindings: () => [],
  onEnded: () => undefined,
  sealedRows,
  isCorrectable: true,
}

function toStocktakingId(id: string): StocktakingId {
  // a record of this kind has an id of this kind
  return id as StocktakingId
}
