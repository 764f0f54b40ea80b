import { frame } from '../../app/frame.ts'
import { other } from '../two/screen.ts'
export const feature = `${other}${frame}`
