import {
  changeAccount,
  createAccount,
  createAccountsForStaff,
  reinstateAccount,
  resetPassword,
  retireAccount,
  showAccounts,
} from '../services/account-service.ts'
import { toCost } from '../services/password-check.ts'
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
  update: api.accounts.update.handler(({ context, input }) => changeAccount(context.serviceContext(), input)),
  resetPassword: api.accounts.resetPassword.handler(({ context, input }) =>
    resetPassword(context.serviceContext(), toCost(context.connection.program), input),
  ),
  retire: api.accounts.retire.handler(({ context, input }) => retireAccount(context.serviceContext(), input)),
  reinstate: api.accounts.reinstate.handler(({ context, input }) =>
    reinstateAccount(context.serviceContext(), input),
  ),
}
