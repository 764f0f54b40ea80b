import { service } from '../../../electron/services/service.ts'
export const other = service
