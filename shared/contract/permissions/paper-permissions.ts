import { confirmers, officer, type PermissionsOf, readers } from './permission.ts'

/** 決裁, reports, and what everybody looks at. */
export const paperPermissions: PermissionsOf<
  'approvals' | 'reports' | 'authenticity' | 'attachments' | 'home' | 'history'
> = {
  'attachments.open': 'anyone',
  'approvals.get': readers,
  'approvals.listWaiting': 'anyone',
  'approvals.listSigners': officer,
  'approvals.request': officer,
  'approvals.sign': confirmers,
  'approvals.signOnPaper': officer,
  'approvals.sendBack': confirmers,
  'approvals.withdraw': officer,
  'approvals.correct': officer,
  'reports.preview': 'anyone',
  'reports.issue': officer,
  'reports.listIssued': readers,
  'reports.openIssued': readers,
  'authenticity.checkPaper': readers,
  'authenticity.checkFile': readers,
  'home.get': 'anyone',
  'history.list': readers,
  'history.search': readers,
  'history.choices': readers,
  'history.exportFile': readers,
  'history.exportProgress': readers,
  'history.cancelExport': readers,
  'history.verify': readers,
}
