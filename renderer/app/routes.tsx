import { createRootRoute, createRoute } from '@tanstack/react-router'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { Frame } from './frame/frame.tsx'
import { MissingScreen } from './frame/missing-screen.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: MissingScreen })

// One line a screen: a feature adds its own here and, where people reach it from the left, in frame/menu.ts.
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen })

export const routeTree = root.addChildren([home])
