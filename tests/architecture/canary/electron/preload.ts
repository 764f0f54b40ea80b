import { rule } from '../shared/domain/rule.ts'
export const preload = rule
