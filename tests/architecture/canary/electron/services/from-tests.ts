import { planted } from '../../tests/planted.ts'
export const fromTests = planted
