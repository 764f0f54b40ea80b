import { app } from 'electron'
export const desktop = app
