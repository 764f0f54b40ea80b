import { showDataPlace, showInFileManager } from '../services/data-place/data-place-service.ts'
import { moveDataFolder } from '../services/data-place/move-service.ts'
import { api } from './implementer.ts'

export const dataFolderApi = {
  status: api.dataFolder.status.handler(({ context }) => showDataPlace(context.connection.program)),
  show: api.dataFolder.show.handler(async ({ context }) => {
    await showInFileManager(context.connection.program)
    return {}
  }),
  move: api.dataFolder.move.handler(({ context, input }) => moveDataFolder(context.connection, input.folder)),
  stage: api.dataFolder.stage.handler(({ context }) => context.connection.program.backupRoom.progress()),
  cancel: api.dataFolder.cancel.handler(({ context }) => {
    context.connection.program.backupRoom.cancel()
    return {}
  }),
}
