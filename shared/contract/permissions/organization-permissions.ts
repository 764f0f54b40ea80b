import { officer, type PermissionsOf, readers } from './permission.ts'

/** The union, its units and its people. */
export const organizationPermissions: PermissionsOf<'organization' | 'units' | 'staff'> = {
  'organization.get': 'anyone',
  'organization.update': officer,
  'organization.certificate': readers,
  'organization.exportCertificate': readers,
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
}
