import { createRoute } from '@tanstack/react-router'
import { FindingScreen } from '../../features/findings/finding-screen.tsx'
import { FindingsScreen, MyFindingsScreen } from '../../features/findings/findings-screen.tsx'
import { root } from './root.ts'

const findings = createRoute({ getParentRoute: () => root, path: '/findings', component: FindingsScreen })
const finding = createRoute({
  getParentRoute: () => root,
  path: '/findings/$findingId',
  component: FindingScreen,
})
const myFindings = createRoute({
  getParentRoute: () => root,
  path: '/my-findings',
  component: MyFindingsScreen,
})

export const findingsRoutes = [findings, finding, myFindings] as const
