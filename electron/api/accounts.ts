import {
  changeAccount,
  createAccount,
  reinstateAccount,
  retireAccount,
  showAccounts,
} from '../services/account-service.ts'
import { toCost } from '../services/password-check.ts'
import { resetPassword } from '../services/password-reset-service.ts'
import { renewRecoveryCode, showRecoveryCodeDate } from '../services/recovery-code.ts'
import { makeInitialPassword } from '../services/secret-text.ts'
import { createAccountsForStaff } from '../services/staff-account-service.ts'
import { api } from './implementer.ts'

export const accountsApi = {
  list: api.accounts.list.handler(({ context }) => showAccounts(context.serviceContext())),
  create: api.accounts.create.handler(({ context, input }) =>
    createAccount(context.serviceContext(), toCost(context.connection.program), input),
  ),
  createForStaff: api.accounts.createForStaff.handler(({ context, input }) =>
    createAccountsForStaff(
      context.serviceContext(),
      toCost(context.connection.program),
      input.staffMemberIds,
    ),
  ),
  proposePassword: api.accounts.proposePassword.handler(() => ({ initialPassword: makeInitialPassword() })),
  update: api.accounts.update.handler(({ context, input }) => changeAccount(context.serviceContext(), input)),
  resetPassword: api.accounts.resetPassword.handler(({ context, input }) =>
    resetPassword(context.serviceContext(), toCost(context.connection.program), input),
  ),
  retire: api.accounts.retire.handler(({ context, input }) => retireAccount(context.serviceContext(), input)),
  reinstate: api.accounts.reinstate.handler(({ context, input }) =>
    reinstateAccount(context.serviceContext(), input),
  ),
  recoveryCodeDate: api.accounts.recoveryCodeDate.handler(({ context }) =>
    showRecoveryCodeDate(context.serviceContext()),
  ),
  renewRecoveryCode: api.accounts.renewRecoveryCode.handler(({ context, input }) =>
    renewRecoveryCode(context.connection, input),
  ),
}
