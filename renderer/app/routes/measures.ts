import { createRoute } from '@tanstack/react-router'
import { CoverageScreen } from '../../features/coverage/coverage-screen.tsx'
import { MeasuresScreen } from '../../features/measures/measures-screen.tsx'
import { MeasureRoute } from './measure-route.tsx'
import { root } from './root.ts'

const measures = createRoute({ getParentRoute: () => root, path: '/measures', component: MeasuresScreen })
const measure = createRoute({
  getParentRoute: () => root,
  path: '/measures/$measureId',
  component: MeasureRoute,
})
const coverage = createRoute({ getParentRoute: () => root, path: '/coverage', component: CoverageScreen })

export const measuresRoutes = [measures, measure, coverage] as const
