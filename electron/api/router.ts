import { accountsApi } from './accounts.ts'
import { historyApi } from './history.ts'
import { organizationApi } from './organization.ts'
import { policyApi } from './policy.ts'
import { sessionApi } from './session.ts'
import { startupApi } from './startup.ts'

/** Every feature's calls. A feature adds one line. */
export const router = {
  startup: startupApi,
  session: sessionApi,
  accounts: accountsApi,
  organization: organizationApi,
  policy: policyApi,
  history: historyApi,
}
