import {
  changeThreat,
  createThreat,
  loadBuiltInThreats,
  reinstateThreat,
  retireThreat,
  showThreats,
} from '../services/threat-service.ts'
import { api } from './implementer.ts'

const { threats } = api

export const threatsApi = {
  list: threats.list.handler(({ context }) => showThreats(context.serviceContext())),
  loadBuiltIn: threats.loadBuiltIn.handler(({ context }) => loadBuiltInThreats(context.serviceContext())),
  create: threats.create.handler(({ context, input }) => createThreat(context.serviceContext(), input)),
  update: threats.update.handler(({ context, input }) => changeThreat(context.serviceContext(), input)),
  retire: threats.retire.handler(({ context, input }) => retireThreat(context.serviceContext(), input)),
  reinstate: threats.reinstate.handler(({ context, input }) =>
    reinstateThreat(context.serviceContext(), input),
  ),
}
