import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { Database } from '../data/database.ts'
import { listAccounts } from '../data/repositories/account-repository.ts'
import { listInspections } from '../data/repositories/inspection-repository.ts'
import { listKeyHolders } from '../data/repositories/key-holder-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import type { ProgramState } from './program-state.ts'

/** The password of every account of the sample union; it guards nothing. */
export const samplePassword = 'mihon-no-kotoba-5'
/** That of a sample made by a release before this one, whose accounts keep it. */
const formerSamplePassword = 'mihon-2026'

type SignInName = { loginName: string; displayName: string; unitName: string | null }

/** The names to choose from on the shared PC; on sample data also the password of its accounts. */
export function listSignInNames(program: ProgramState): {
  names: SignInName[]
  samplePassword: string | null
} {
  const { folder } = program
  if (folder.kind !== 'ready') return { names: [], samplePassword: null }
  const names = listAccounts(folder.db)
    .filter((account) => account.state === 'active')
    .map(({ loginName, displayName, staffMemberId }) => {
      const place = staffMemberId === null ? undefined : findStaffMemberPlace(folder.db, staffMemberId)
      return { loginName, displayName, unitName: place?.unitName ?? null }
    })
  return { names, samplePassword: folder.isSample ? findSamplePassword(folder.db) : null }
}

/** A sample of today has keys from its set-up on; an earlier one got them when somebody signed in, long after its inspections. */
function findSamplePassword(db: Database): string {
  const keysFrom = findFirstHolderDay(db)
  const inspectedFrom = listInspections(db)
    .map(({ openedOn }) => openedOn)
    .toSorted()[0]
  const isOfToday = keysFrom !== undefined && (inspectedFrom === undefined || keysFrom < inspectedFrom)
  return isOfToday ? samplePassword : formerSamplePassword
}

function findFirstHolderDay(db: Database): string | undefined {
  const [first] = listKeyHolders(db)
    .map(({ madeAt }) => madeAt)
    .toSorted()
  return first === undefined ? undefined : toLocalDate(first)
}
