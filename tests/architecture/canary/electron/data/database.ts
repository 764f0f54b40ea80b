import { service } from '../services/service.ts'
export const database = () => service
