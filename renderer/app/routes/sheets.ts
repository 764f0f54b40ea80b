import { createRoute } from '@tanstack/react-router'
import { EntryScreen } from '../../features/sheets/entry-screen.tsx'
import { MySheetsScreen } from '../../features/sheets/my-sheets-screen.tsx'
import { SheetRoute } from '../../features/sheets/sheet-route.tsx'
import { root } from './root.ts'

const mySheets = createRoute({ getParentRoute: () => root, path: '/my-sheets', component: MySheetsScreen })
const sheet = createRoute({ getParentRoute: () => root, path: '/sheets/$sheetId', component: SheetRoute })
const entry = createRoute({ getParentRoute: () => root, path: '/entry', component: EntryScreen })

export const sheetsRoutes = [mySheets, sheet, entry] as const
