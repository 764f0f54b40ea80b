import {
  cancelConversion,
  runConversion,
  showConversion,
  showConversionStage,
} from '../services/conversion/conversion-service.ts'
import { listLeftovers, removeLeftover } from '../services/conversion/leftovers.ts'
import { api } from './implementer.ts'

export const conversionsApi = {
  status: api.conversions.status.handler(({ context }) => showConversion(context.serviceContext())),
  run: api.conversions.run.handler(({ context }) =>
    runConversion(context.connection, context.serviceContext()),
  ),
  stage: api.conversions.stage.handler(({ context }) => showConversionStage(context.connection)),
  cancel: api.conversions.cancel.handler(({ context }) => {
    cancelConversion(context.connection)
    return {}
  }),
  listLeftovers: api.conversions.listLeftovers.handler(({ context }) =>
    listLeftovers(context.serviceContext()),
  ),
  removeLeftover: api.conversions.removeLeftover.handler(({ context, input }) =>
    removeLeftover(context.serviceContext(), input),
  ),
}
