import Database from 'better-sqlite3'
export const sql = Database
