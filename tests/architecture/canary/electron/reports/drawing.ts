import { service } from '../services/service.ts'
export const drawing = service
