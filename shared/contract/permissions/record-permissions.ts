import { administrator, officer, type PermissionsOf, readers } from './permission.ts'

/** Where the records are, their backups and restores. */
export const recordPermissions: PermissionsOf<'backups' | 'restores' | 'dataFolder'> = {
  'backups.status': readers,
  'backups.updateSetting': administrator,
  'backups.run': officer,
  'backups.stage': readers,
  'backups.cancel': officer,
  'dataFolder.status': readers,
  'dataFolder.show': readers,
  'dataFolder.move': administrator,
  'dataFolder.stage': administrator,
  'dataFolder.cancel': administrator,
  'restores.chooseFile': administrator,
  'restores.listFiles': administrator,
  'restores.findNewest': administrator,
  'restores.inspect': administrator,
  'restores.rehearse': administrator,
  'restores.run': administrator,
  'restores.stage': administrator,
  'restores.cancel': administrator,
}
