import { database } from '../data/database.ts'
export const call = database
