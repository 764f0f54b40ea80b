import { createRoute } from '@tanstack/react-router'
import { ThreatsScreen } from '../../features/threats/threats-screen.tsx'
import { root } from './root.ts'
import { ThreatRoute } from './threat-route.tsx'

const threats = createRoute({ getParentRoute: () => root, path: '/threats', component: ThreatsScreen })
const threat = createRoute({
  getParentRoute: () => root,
  path: '/threats/$threatId',
  component: ThreatRoute,
})

export const threatsRoutes = [threats, threat] as const
