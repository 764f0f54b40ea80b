import { feature } from '../features/one/screen.ts'
export const screen = feature
