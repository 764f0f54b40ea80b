import { exportComparison, exportTally, showComparison } from '../services/comparison-service.ts'
import { reopenInspection } from '../services/inspection-reopening.ts'
import {
  changeInspection,
  closeInspection,
  openInspection,
  proposeRoster,
  showInspection,
  showInspections,
  tallyInspection,
} from '../services/inspection-service.ts'
import { proposeOpening, showInspectionQuestions } from '../services/roll-over-service.ts'
import { addSheets, excludeSheet, includeSheet, showSheets } from '../services/sheet-service.ts'
import { toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { inspections } = api

export const inspectionsApi = {
  list: inspections.list.handler(({ context }) => showInspections(context.serviceContext())),
  get: inspections.get.handler(({ context, input }) => showInspection(context.serviceContext(), input)),
  proposeRoster: inspections.proposeRoster.handler(({ context }) => proposeRoster(context.serviceContext())),
  proposeOpening: inspections.proposeOpening.handler(({ context, input }) =>
    proposeOpening(context.serviceContext(), input),
  ),
  listQuestions: inspections.listQuestions.handler(({ context, input }) =>
    showInspectionQuestions(context.serviceContext(), input),
  ),
  open: inspections.open.handler(({ context, input }) => openInspection(context.serviceContext(), input)),
  update: inspections.update.handler(({ context, input }) =>
    changeInspection(context.serviceContext(), input),
  ),
  listSheets: inspections.listSheets.handler(({ context, input }) =>
    showSheets(context.serviceContext(), input),
  ),
  reopen: inspections.reopen.handler(({ context, input }) =>
    reopenInspection(context.serviceContext(), input),
  ),
  addSheets: inspections.addSheets.handler(({ context, input }) =>
    addSheets(context.serviceContext(), input),
  ),
  excludeSheet: inspections.excludeSheet.handler(({ context, input }) =>
    excludeSheet(context.serviceContext(), input),
  ),
  includeSheet: inspections.includeSheet.handler(({ context, input }) =>
    includeSheet(context.serviceContext(), input),
  ),
  close: inspections.close.handler(({ context, input }) => closeInspection(context.serviceContext(), input)),
  tally: inspections.tally.handler(({ context, input }) => tallyInspection(context.serviceContext(), input)),
  exportTally: inspections.exportTally.handler(async ({ context, input }) =>
    toTableFile(await exportTally(context.serviceContext(), input), input.format),
  ),
  compareYears: inspections.compareYears.handler(({ context, input }) =>
    showComparison(context.serviceContext(), input),
  ),
  exportComparison: inspections.exportComparison.handler(async ({ context, input }) =>
    toTableFile(await exportComparison(context.serviceContext(), input), input.format),
  ),
}
