import { createRoute } from '@tanstack/react-router'
import { BackupsScreen } from '../../features/backups/backups-screen.tsx'
import { HistoryScreen } from '../../features/history/history-screen.tsx'
import { root } from './root.ts'

const backups = createRoute({ getParentRoute: () => root, path: '/backups', component: BackupsScreen })
const history = createRoute({ getParentRoute: () => root, path: '/history', component: HistoryScreen })

export const upkeepRoutes = [backups, history] as const
