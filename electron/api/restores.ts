import type { BackupSource } from '../services/backup/bring-in.ts'
import { listBackups } from '../services/backup/listed-backups.ts'
import { findNewestBackup } from '../services/backup/newest-backup.ts'
import { chooseBackupFile, rehearse, restore, showContents } from '../services/backup/restore-service.ts'
import { requireGivenOut } from '../services/given-out.ts'
import type { Connection } from '../services/program-state.ts'
import { api } from './implementer.ts'

export const restoresApi = {
  chooseFile: api.restores.chooseFile.handler(({ context }) => chooseBackupFile(context.connection)),
  listFiles: api.restores.listFiles.handler(({ context }) => listBackups(context.connection)),
  findNewest: api.restores.findNewest.handler(({ context }) => findNewestBackup(context.connection)),
  inspect: api.restores.inspect.handler(({ context: { connection }, input }) =>
    showContents(connection.program, toSource(connection, input)),
  ),
  rehearse: api.restores.rehearse.handler(({ context: { connection }, input }) =>
    rehearse(connection.program, toSource(connection, input)),
  ),
  run: api.restores.run.handler(({ context: { connection }, input }) =>
    restore(connection, toSource(connection, input)),
  ),
  stage: api.restores.stage.handler(({ context }) => context.connection.program.backupRoom.progress()),
  cancel: api.restores.cancel.handler(({ context }) => {
    context.connection.program.backupRoom.cancel()
    return {}
  }),
}

/** A file the page names must have been given to it. */
function toSource(connection: Connection, input: BackupSource): BackupSource {
  requireGivenOut(connection, 'file', input.file)
  return input
}
