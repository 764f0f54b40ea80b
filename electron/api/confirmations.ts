import {
  confirmSheets,
  confirmSheetsOnPaper,
  sendBackSheet,
  showConfirmations,
  undoConfirmation,
} from '../services/confirmation-service.ts'
import { api } from './implementer.ts'

const { confirmations } = api

export const confirmationsApi = {
  list: confirmations.list.handler(({ context }) => showConfirmations(context.serviceContext())),
  confirm: confirmations.confirm.handler(({ context, input }) =>
    confirmSheets(context.serviceContext(), input),
  ),
  sendBack: confirmations.sendBack.handler(({ context, input }) =>
    sendBackSheet(context.serviceContext(), input),
  ),
  confirmOnPaper: confirmations.confirmOnPaper.handler(({ context, input }) =>
    confirmSheetsOnPaper(context.serviceContext(), input),
  ),
  undo: confirmations.undo.handler(({ context, input }) => undoConfirmation(context.serviceContext(), input)),
}
