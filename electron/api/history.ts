import { listHistory } from '../services/history-service.ts'
import { api } from './implementer.ts'

export const historyApi = {
  list: api.history.list.handler(({ context, input }) => listHistory(context.serviceContext(), input)),
}
