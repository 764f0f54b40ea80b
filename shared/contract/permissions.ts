import type { Role } from '../domain/account/role.ts'
import type { CallName } from './contract.ts'

/** `nobody` may call without signing in; `anyone` who is signed in; otherwise the roles that may. */
type Permission = 'nobody' | 'anyone' | readonly Role[]

const administrator = ['administrator'] as const
const officer = ['officer', 'administrator'] as const
const readers = ['officer', 'approver', 'auditor', 'administrator'] as const
const sheetHolders = ['officer', 'approver', 'respondent', 'auditor', 'administrator'] as const

/** The one table of rights (policy article 7 item (4), access control). A call that is missing here does not compile. */
export const permissions: Readonly<Record<CallName, Permission>> = {
  'startup.status': 'nobody',
  'startup.chooseFolder': 'nobody',
  'startup.useFolder': 'nobody',
  'startup.startSample': 'nobody',
  'startup.leaveSample': 'nobody',
  'startup.builtInPolicy': 'nobody',
  'startup.setUp': 'nobody',
  'session.current': 'nobody',
  'session.listSignInNames': 'nobody',
  'session.signIn': 'nobody',
  'session.recover': 'nobody',
  'session.signOut': 'nobody',
  'session.unlock': 'nobody',
  'session.lock': 'anyone',
  'session.keepAlive': 'anyone',
  'session.changePassword': 'anyone',
  'accounts.list': administrator,
  'accounts.create': administrator,
  'accounts.createForStaff': administrator,
  'accounts.update': administrator,
  'accounts.resetPassword': administrator,
  'accounts.retire': administrator,
  'accounts.reinstate': administrator,
  'organization.get': 'anyone',
  'organization.update': officer,
  'units.list': readers,
  'units.create': officer,
  'units.update': officer,
  'units.retire': officer,
  'units.reinstate': officer,
  'units.reorder': officer,
  'staff.list': readers,
  'staff.create': officer,
  'staff.update': officer,
  'staff.retire': officer,
  'staff.reinstate': officer,
  'staff.reorder': officer,
  'staff.previewImport': officer,
  'staff.importFile': officer,
  'staff.exportFile': readers,
  'policy.current': 'anyone',
  'policy.listEditions': 'anyone',
  'policy.getEdition': 'anyone',
  'policy.preview': officer,
  'policy.adopt': officer,
  'checklists.list': 'anyone',
  'checklists.getForEditing': readers,
  'checklists.addQuestion': officer,
  'checklists.updateQuestion': officer,
  'checklists.setQuestionState': officer,
  'checklists.reorder': officer,
  'checklists.updateTexts': officer,
  'checklists.listEditions': readers,
  'checklists.getEdition': readers,
  'checklists.adoptEdition': officer,
  'checklists.exportFile': readers,
  'checklists.previewImport': officer,
  'checklists.importFile': officer,
  'inspections.list': readers,
  'inspections.get': readers,
  'inspections.proposeRoster': officer,
  'inspections.proposeOpening': officer,
  'inspections.listQuestions': readers,
  'inspections.open': officer,
  'inspections.update': officer,
  'inspections.listSheets': readers,
  'inspections.addSheets': officer,
  'inspections.excludeSheet': officer,
  'inspections.includeSheet': officer,
  'inspections.close': officer,
  'inspections.tally': readers,
  'sheets.listMine': 'anyone',
  'sheets.get': sheetHolders,
  'sheets.saveAnswers': sheetHolders,
  'sheets.submit': sheetHolders,
  'sheets.takeBack': sheetHolders,
  'confirmations.list': 'anyone',
  'confirmations.confirm': 'anyone',
  'confirmations.sendBack': 'anyone',
  'confirmations.confirmOnPaper': officer,
  'confirmations.undo': officer,
  'reports.preview': 'anyone',
  'reports.issue': officer,
  'reports.listIssued': readers,
  'reports.openIssued': readers,
  'home.get': 'anyone',
  'history.list': readers,
  'history.verify': readers,
  'backups.status': readers,
  'backups.setFolder': administrator,
  'backups.run': officer,
}

/** Whether one who holds these roles may make the call; `null` is nobody signed in. */
export function mayCall(name: CallName, heldRoles: readonly Role[] | null): boolean {
  const permission = permissions[name]
  if (permission === 'nobody') return true
  if (heldRoles === null) return false
  return permission === 'anyone' || permission.some((role) => heldRoles.includes(role))
}
