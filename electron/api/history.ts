import { listHistory } from '../services/history-service.ts'
import { verifyBesideWork } from '../services/verify-service.ts'
import { api } from './implementer.ts'

export const historyApi = {
  list: api.history.list.handler(({ context, input }) => listHistory(context.serviceContext(), input)),
  verify: api.history.verify.handler(({ context }) => verifyBesideWork(context.serviceContext())),
}
