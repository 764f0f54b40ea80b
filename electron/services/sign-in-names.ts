import { listAccounts } from '../data/repositories/account-repository.ts'
import { findStaffMemberPlace } from '../data/repositories/staff-place-repository.ts'
import type { ProgramState } from './program-state.ts'

/** The password of every account of the sample union; it guards nothing. */
export const samplePassword = 'mihon-no-kotoba-5'

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
  return { names, samplePassword: folder.isSample ? samplePassword : null }
}
