export { rule } from '../domain/rule.ts'
