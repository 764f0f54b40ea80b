import type { Role } from '../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'

/** Who is acting. The program itself and one who is not signed in have no account. */
export type Actor = Readonly<{
  accountId: AccountId | null
  name: string
  roles: readonly Role[]
  staffMemberId: StaffMemberId | null
}>
