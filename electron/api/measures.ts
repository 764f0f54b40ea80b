import { showCoverage } from '../services/coverage-service.ts'
import { loadBuiltInMeasures } from '../services/measure-built-in.ts'
import { recordChecks, withdrawChecks } from '../services/measure-check-service.ts'
import {
  attachToMeasure,
  retireMeasureAttachment,
  showMeasureDetail,
} from '../services/measure-detail-service.ts'
import {
  changeMeasure,
  createMeasure,
  exportMeasures,
  reinstateMeasure,
  retireMeasure,
  showMeasures,
} from '../services/measure-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { measures } = api

export const measuresApi = {
  list: measures.list.handler(({ context, input }) => showMeasures(context.serviceContext(), input)),
  get: measures.get.handler(({ context, input }) => showMeasureDetail(context.serviceContext(), input)),
  coverage: measures.coverage.handler(({ context, input }) => showCoverage(context.serviceContext(), input)),
  loadBuiltIn: measures.loadBuiltIn.handler(({ context }) => loadBuiltInMeasures(context.serviceContext())),
  create: measures.create.handler(({ context, input }) => createMeasure(context.serviceContext(), input)),
  update: measures.update.handler(({ context, input }) => changeMeasure(context.serviceContext(), input)),
  retire: measures.retire.handler(({ context, input }) => retireMeasure(context.serviceContext(), input)),
  reinstate: measures.reinstate.handler(({ context, input }) =>
    reinstateMeasure(context.serviceContext(), input),
  ),
  recordChecks: measures.recordChecks.handler(({ context, input }) =>
    recordChecks(context.serviceContext(), input),
  ),
  withdrawChecks: measures.withdrawChecks.handler(({ context, input }) =>
    withdrawChecks(context.serviceContext(), input),
  ),
  attach: measures.attach.handler(async ({ context, input }) => {
    const { measureId, file } = input
    const bytes = await toBytes(file)
    return attachToMeasure(context.serviceContext(), { measureId, fileName: file.name, bytes })
  }),
  retireAttachment: measures.retireAttachment.handler(({ context, input }) =>
    retireMeasureAttachment(context.serviceContext(), input),
  ),
  exportFile: measures.exportFile.handler(({ context, input }) =>
    toTableFile(exportMeasures(context.serviceContext(), input), input.format),
  ),
}
