import { createRoute } from '@tanstack/react-router'
import { HomeScreen } from '../../features/home/home-screen.tsx'
import { root } from './root.ts'

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen })

export const homeRoutes = [home] as const
