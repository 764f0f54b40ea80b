import { nowhere } from './missing.ts'
export const frame = nowhere
