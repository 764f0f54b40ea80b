import { openText } from '../services/closed/closed-texts.ts'
import { exportHistory } from '../services/history/export-history.ts'
import { showHistoryChoices } from '../services/history/history-choices.ts'
import { showHistoryPage } from '../services/history/history-page.ts'
import { listHistory, toHistoryLength } from '../services/history-service.ts'
import { verifyBesideWork } from '../services/verify-service.ts'
import { toTableFile } from './files.ts'
import { api } from './implementer.ts'

export const historyApi = {
  list: api.history.list.handler(({ context, input }) => listHistory(context.serviceContext(), input)),
  search: api.history.search.handler(({ context, input }) =>
    showHistoryPage(context.serviceContext(), input),
  ),
  choices: api.history.choices.handler(({ context }) => showHistoryChoices(context.serviceContext())),
  exportFile: api.history.exportFile.handler(async ({ context, input: { exportId, ...input } }) => {
    const records = context.serviceContext()
    const total = toHistoryLength(records)
    const file = await context.connection.program.historyExports.work({ exportId, total }, (desk) =>
      exportHistory(records, desk, input),
    )
    return toTableFile(file, input.format)
  }),
  exportProgress: api.history.exportProgress.handler(({ context, input }) =>
    context.connection.program.historyExports.progress(input.exportId),
  ),
  cancelExport: api.history.cancelExport.handler(({ context, input }) => {
    context.connection.program.historyExports.cancel(input.exportId)
    return {}
  }),
  verify: api.history.verify.handler(({ context }) => {
    const service = context.serviceContext()
    return verifyBesideWork({ ...service, openToken: (token) => openText(service, token) })
  }),
}
