import { database } from '../database.ts'
export const migration = database
