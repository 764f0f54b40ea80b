import { screen } from '../renderer/components/part.ts'
export const main = screen
