import { createRoute } from '@tanstack/react-router'
import { ApprovalsScreen } from '../../features/approvals/approvals-screen.tsx'
import { AuthenticityScreen } from '../../features/authenticity/authenticity-screen.tsx'
import { root } from './root.ts'

const approvals = createRoute({ getParentRoute: () => root, path: '/approvals', component: ApprovalsScreen })
const authenticity = createRoute({
  getParentRoute: () => root,
  path: '/authenticity',
  component: AuthenticityScreen,
})

export const approvalsRoutes = [approvals, authenticity] as const
