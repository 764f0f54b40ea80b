import { service } from '../services/service.ts'
export const format = service
