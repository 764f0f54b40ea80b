import {
  changeUnit,
  createUnit,
  reinstateUnit,
  reorderUnits,
  retireUnit,
  showUnits,
} from '../services/unit-service.ts'
import { api } from './implementer.ts'

export const unitsApi = {
  list: api.units.list.handler(({ context }) => showUnits(context.serviceContext())),
  create: api.units.create.handler(({ context, input }) => createUnit(context.serviceContext(), input)),
  update: api.units.update.handler(({ context, input }) => changeUnit(context.serviceContext(), input)),
  retire: api.units.retire.handler(({ context, input }) => retireUnit(context.serviceContext(), input)),
  reinstate: api.units.reinstate.handler(({ context, input }) =>
    reinstateUnit(context.serviceContext(), input),
  ),
  reorder: api.units.reorder.handler(({ context, input }) => reorderUnits(context.serviceContext(), input)),
}
