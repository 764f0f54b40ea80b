import {
  markSheetCompared,
  saveAnswers,
  searchSheets,
  showMySheets,
  showSheet,
  submitSheet,
  takeBackSheet,
} from '../services/sheet-service.ts'
import { api } from './implementer.ts'

export const sheetsApi = {
  listMine: api.sheets.listMine.handler(({ context }) => showMySheets(context.serviceContext())),
  get: api.sheets.get.handler(({ context, input }) => showSheet(context.serviceContext(), input)),
  saveAnswers: api.sheets.saveAnswers.handler(({ context, input }) =>
    saveAnswers(context.serviceContext(), input),
  ),
  find: api.sheets.find.handler(({ context, input }) => searchSheets(context.serviceContext(), input)),
  markCompared: api.sheets.markCompared.handler(({ context, input }) =>
    markSheetCompared(context.serviceContext(), input),
  ),
  submit: api.sheets.submit.handler(({ context, input }) => submitSheet(context.serviceContext(), input)),
  takeBack: api.sheets.takeBack.handler(({ context, input }) =>
    takeBackSheet(context.serviceContext(), input),
  ),
}
