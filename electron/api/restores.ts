import { listBackups } from '../services/backup/listed-backups.ts'
import {
  chooseBackupFile,
  rehearse,
  requireMayRestore,
  restore,
  showContents,
} from '../services/backup/restore-service.ts'
import { requireGivenOut } from '../services/given-out.ts'
import type { Connection } from '../services/program-state.ts'
import { api } from './implementer.ts'

export const restoresApi = {
  chooseFile: api.restores.chooseFile.handler(({ context }) => chooseBackupFile(allowed(context.connection))),
  listFiles: api.restores.listFiles.handler(({ context }) => listBackups(allowed(context.connection))),
  inspect: api.restores.inspect.handler(({ context: { connection }, input }) =>
    showContents(allowed(connection, input).program, input),
  ),
  rehearse: api.restores.rehearse.handler(({ context: { connection }, input }) =>
    rehearse(allowed(connection, input).program, input),
  ),
  run: api.restores.run.handler(({ context: { connection }, input }) =>
    restore(allowed(connection, input), input),
  ),
  stage: api.restores.stage.handler(({ context }) =>
    allowed(context.connection).program.backupRoom.progress(),
  ),
  cancel: api.restores.cancel.handler(({ context }) => {
    allowed(context.connection).program.backupRoom.cancel()
    return {}
  }),
}

function allowed(connection: Connection, input?: { readonly file: string }): Connection {
  requireMayRestore(connection)
  if (input !== undefined) requireGivenOut(connection, 'file', input.file)
  return connection
}
