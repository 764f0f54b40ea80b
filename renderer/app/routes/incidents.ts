import { createRoute } from '@tanstack/react-router'
import { IncidentsScreen } from '../../features/incidents/incidents-screen.tsx'
import { NewIncidentScreen } from '../../features/incidents/new-incident-screen.tsx'
import { IncidentRoute } from './incident-route.tsx'
import { root } from './root.ts'

const incidents = createRoute({ getParentRoute: () => root, path: '/incidents', component: IncidentsScreen })
const newIncident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/new',
  component: NewIncidentScreen,
})
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: IncidentRoute,
})

export const incidentsRoutes = [incidents, newIncident, incident] as const
