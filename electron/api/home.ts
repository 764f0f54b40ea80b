import { showHome } from '../services/home-service.ts'
import { api } from './implementer.ts'

export const homeApi = {
  get: api.home.get.handler(({ context, input }) => showHome(context.serviceContext(), input)),
}
