import { runBackup, showBackupStatus, updateSetting } from '../services/backup/backup-service.ts'
import { requireGivenOut } from '../services/given-out.ts'
import type { ApiContext } from '../services/program.ts'
import type { ServiceContext } from '../services/service-context.ts'
import { api } from './implementer.ts'

/** A place that is new must have come out of the system's dialog. */
function toGiven({ connection, serviceContext }: ApiContext, folder: string | null): ServiceContext {
  const context = serviceContext()
  const isNew = folder !== null && folder !== showBackupStatus(context).setting.folder
  if (isNew) requireGivenOut(connection, 'folder', folder)
  return context
}

export const backupsApi = {
  status: api.backups.status.handler(({ context }) => showBackupStatus(context.serviceContext())),
  updateSetting: api.backups.updateSetting.handler(({ context, input }) =>
    updateSetting(toGiven(context, input.folder), input),
  ),
  run: api.backups.run.handler(({ context, input }) => runBackup(context.serviceContext(), input)),
  stage: api.backups.stage.handler(({ context }) => context.serviceContext().backups.room.progress()),
  cancel: api.backups.cancel.handler(({ context }) => {
    context.serviceContext().backups.room.cancel()
    return {}
  }),
}
