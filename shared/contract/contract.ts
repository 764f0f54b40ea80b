import { accountsContract } from './accounts.ts'
import { backupsContract } from './backups.ts'
import { checklistsContract } from './checklists.ts'
import { confirmationsContract } from './confirmations.ts'
import { historyContract } from './history.ts'
import { homeContract } from './home.ts'
import { inspectionsContract } from './inspections.ts'
import { organizationContract } from './organization.ts'
import { policyContract } from './policy.ts'
import { reportsContract } from './reports.ts'
import { sessionContract } from './session.ts'
import { sheetsContract } from './sheets.ts'
import { staffContract } from './staff.ts'
import { startupContract } from './startup.ts'
import { unitsContract } from './units.ts'

/** Every call of the program. A feature adds its own file and one line here. */
export const contract = {
  startup: startupContract,
  session: sessionContract,
  accounts: accountsContract,
  organization: organizationContract,
  units: unitsContract,
  staff: staffContract,
  policy: policyContract,
  checklists: checklistsContract,
  inspections: inspectionsContract,
  sheets: sheetsContract,
  confirmations: confirmationsContract,
  reports: reportsContract,
  home: homeContract,
  history: historyContract,
  backups: backupsContract,
}

type Contract = typeof contract

/** Names of all calls: `inspections.close`. */
export type CallName = {
  [Group in keyof Contract & string]: `${Group}.${keyof Contract[Group] & string}`
}[keyof Contract & string]
