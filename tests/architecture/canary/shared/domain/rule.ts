export { wire } from '../contract/wire.ts'
