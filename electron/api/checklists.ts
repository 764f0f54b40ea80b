import { showChecklists } from '../services/checklist-service.ts'
import { api } from './implementer.ts'

export const checklistsApi = {
  list: api.checklists.list.handler(({ context }) => showChecklists(context.serviceContext())),
}
