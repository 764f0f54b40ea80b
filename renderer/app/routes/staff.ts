import { createRoute } from '@tanstack/react-router'
import { AccountsScreen } from '../../features/accounts/accounts-screen.tsx'
import { OrganizationScreen } from '../../features/organization/organization-screen.tsx'
import { RosterScreen } from '../../features/staff/roster-screen.tsx'
import { root } from './root.ts'

const roster = createRoute({ getParentRoute: () => root, path: '/staff', component: RosterScreen })
const organization = createRoute({
  getParentRoute: () => root,
  path: '/organization',
  component: OrganizationScreen,
})
const accounts = createRoute({ getParentRoute: () => root, path: '/accounts', component: AccountsScreen })

export const staffRoutes = [roster, organization, accounts] as const
