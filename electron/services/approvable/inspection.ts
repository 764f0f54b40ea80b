import type { Role } from '../../../shared/domain/account/role.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import { listFindings } from '../../data/repositories/finding-repository.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { type InspectionTable, toInspectionRows } from '../../data/repositories/raw-row-repository.ts'
import { takeSnapshot } from '../inspection-snapshot.ts'
import type { Approvable } from './approvable.ts'

const officers: readonly Role[] = ['officer', 'administrator']

/** The tables whose rows a seal covers; findings go on after it and are covered by the history. */
const sealedTables: readonly InspectionTable[] = [
  'inspection',
  'inspection_question',
  'inspection_checklist_edition',
  'checklist_edition',
  'checklist_edition_question',
  'inspection_sheet',
  'answer',
  'approval',
  'approval_step',
]

/** A closed 自己点検 (policy article 10; design 7.8). Those who may ask for its 決裁 may read it. */
export const approvableInspection: Approvable = {
  mayRead: () => true,
  mayLead: (_db, _id, roles) => roles.some((role) => officers.includes(role)),
  describe: (db, id) => {
    const { recordNumber, title, rowVersion, state } = getInspection(db, toInspectionId(id))
    return { recordNumber, title, rowVersion, isReady: state === 'closed', isOpenlyNamed: true }
  },
  takeContent: (db, id) => takeSnapshot(db, toInspectionId(id)),
  takeSealedContent: (db, id) => takeSnapshot(db, toInspectionId(id)),
  listFindings: (db, id) => listShownFindings(db, toInspectionId(id)),
  onEnded: () => undefined,
  sealedRows: sealedTables.map(toInspectionRows),
  isCorrectable: true,
}

/** The findings of an inspection as its report lists them: those taken back are left out. */
export function listShownFindings(db: Database, id: InspectionId) {
  return listFindings(db, id)
    .filter(({ state }) => state !== 'withdrawn')
    .map(
      ({ number, title, cause, correctiveAction, ownerName, ownerUnitName, dueOn, state, completedOn }) => ({
        ...{ number, title, cause, correctiveAction, ownerName, ownerUnitName, dueOn, state, completedOn },
      }),
    )
}

function toInspectionId(id: string): InspectionId {
  // a record of this kind has an id of this kind
  return id as InspectionId
}
