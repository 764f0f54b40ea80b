import {
  findAccountByLoginName,
  getAccount,
  insertAccount,
} from '../../electron/data/repositories/account-repository.ts'
import { toRecordedAccount } from '../../electron/services/account-record.ts'
import { hashPassword, type PasswordCost } from '../../electron/services/password-hash.ts'
import type { Program } from '../../electron/services/program.ts'
import { getReadyFolder, nobody, toContextOf } from '../../electron/services/program-state.ts'
import { inTransaction, recordChange } from '../../electron/services/service-context.ts'
import type { Role } from '../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../shared/domain/id/branded-id.ts'

/** Makes an account that holds just this role, unless it is there, and gives the name it signs in with. */
export async function makeTestAccount(
  program: Program,
  account: { role: Role; staffMemberId: string | null; password: string; cost: PasswordCost },
): Promise<string> {
  const { role, password, cost } = account
  // tests hand ids on as the text they got
  const staffMemberId = account.staffMemberId as StaffMemberId | null
  const loginName = staffMemberId === null ? role : `${role}-${staffMemberId}`
  if (findAccountByLoginName(getReadyFolder(program.state).db, loginName)) return loginName
  const passwordHash = await hashPassword(password, cost)
  const context = toContextOf(program.state, nobody)
  const id: AccountId = context.newId()
  inTransaction(context, () => {
    insertAccount(context.db, {
      id,
      loginName,
      displayName: `${role}の人`,
      roles: [role],
      staffMemberId,
      passwordHash,
      mustChangePassword: false,
    })
    const after = toRecordedAccount(getAccount(context.db, id))
    recordChange(context, {
      act: 'accounts.create',
      recordKind: 'account',
      recordId: id,
      before: null,
      after,
    })
  })
  return loginName
}
