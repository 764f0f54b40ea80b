import { readBuiltInPolicy } from '../services/policy-service.ts'
import { startSample } from '../services/sample-service.ts'
import { cancelFullCheck, showFullCheck, startFullCheck } from '../services/start-check/full-check.ts'
import { goOnReadOnly } from '../services/start-check/read-only.ts'
import { saveDamaged } from '../services/start-check/save-damaged.ts'
import { chooseFolder, leaveSample, openFolder, setUp, showStartup } from '../services/startup-service.ts'
import { api } from './implementer.ts'

export const startupApi = {
  status: api.startup.status.handler(({ context }) => showStartup(context.connection.program)),
  chooseFolder: api.startup.chooseFolder.handler(({ context, input }) =>
    chooseFolder(context.connection, input.purpose),
  ),
  useFolder: api.startup.useFolder.handler(({ context, input }) =>
    openFolder(context.connection, input.folder),
  ),
  builtInPolicy: api.startup.builtInPolicy.handler(({ context }) =>
    readBuiltInPolicy(context.connection.program.options.assetsFolder),
  ),
  startSample: api.startup.startSample.handler(({ context }) => startSample(context.connection)),
  leaveSample: api.startup.leaveSample.handler(({ context }) => leaveSample(context.connection.program)),
  goOnReadOnly: api.startup.goOnReadOnly.handler(({ context }) => goOnReadOnly(context.connection)),
  saveDamaged: api.startup.saveDamaged.handler(({ context, input }) =>
    saveDamaged(context.connection, input.folder),
  ),
  checkStatus: api.startup.checkStatus.handler(({ context }) => showFullCheck(context.connection.program)),
  startCheck: api.startup.startCheck.handler(({ context, input }) =>
    startFullCheck(context.connection, input.onlyIfDue),
  ),
  cancelCheck: api.startup.cancelCheck.handler(({ context }) => cancelFullCheck(context.connection.program)),
  setUp: api.startup.setUp.handler(({ context, input }) => setUp(context.connection, input)),
}
