import { showClosedKeys } from '../services/closed/closed-key-status.ts'
import {
  grantToAccounts,
  grantToRecoveryCode,
  openByRecoveryCode,
  revokeFromAccount,
} from '../services/closed/granting-service.ts'
import { api } from './implementer.ts'

export const closedKeysApi = {
  status: api.closedKeys.status.handler(({ context }) => showClosedKeys(context.serviceContext())),
  grant: api.closedKeys.grant.handler(({ context, input }) =>
    grantToAccounts(context.serviceContext(), input),
  ),
  revoke: api.closedKeys.revoke.handler(({ context, input }) =>
    revokeFromAccount(context.serviceContext(), input),
  ),
  grantToRecoveryCode: api.closedKeys.grantToRecoveryCode.handler(({ context, input }) =>
    grantToRecoveryCode(context.connection, context.serviceContext(), input),
  ),
  openByRecoveryCode: api.closedKeys.openByRecoveryCode.handler(({ context, input }) =>
    openByRecoveryCode(context.connection, context.serviceContext(), input),
  ),
}
