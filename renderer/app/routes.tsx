import { createRootRoute, createRoute } from '@tanstack/react-router'
import { ChecklistsScreen } from '../features/checklists/checklists-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { MySheetsScreen } from '../features/sheets/my-sheets-screen.tsx'
import { SheetRoute } from '../features/sheets/sheet-route.tsx'
import { RosterScreen } from '../features/staff/roster-screen.tsx'
import { Frame } from './frame/frame.tsx'
import { MissingScreen } from './frame/missing-screen.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: MissingScreen })

// One line a screen: a feature adds its own here and, where people reach it from the left, in frame/menu.ts.
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen })
const roster = createRoute({ getParentRoute: () => root, path: '/staff', component: RosterScreen })
const checklists = createRoute({
  getParentRoute: () => root,
  path: '/checklists',
  component: ChecklistsScreen,
})
const mySheets = createRoute({ getParentRoute: () => root, path: '/my-sheets', component: MySheetsScreen })
const sheet = createRoute({ getParentRoute: () => root, path: '/sheets/$sheetId', component: SheetRoute })

export const routeTree = root.addChildren([home, roster, checklists, mySheets, sheet])
