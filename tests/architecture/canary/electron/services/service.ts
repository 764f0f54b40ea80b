import { call } from '../api/call.ts'
export const service = call
