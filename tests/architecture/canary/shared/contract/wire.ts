export { screen } from '../../renderer/components/part.ts'
