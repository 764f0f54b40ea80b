import { runBackup, setBackupFolder, showBackupStatus } from '../services/backup-service.ts'
import { api } from './implementer.ts'

export const backupsApi = {
  status: api.backups.status.handler(({ context }) => showBackupStatus(context.serviceContext())),
  setFolder: api.backups.setFolder.handler(({ context, input }) =>
    setBackupFolder(context.serviceContext(), input.folder),
  ),
  run: api.backups.run.handler(({ context }) => runBackup(context.serviceContext())),
}
