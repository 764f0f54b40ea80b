import { createRoute } from '@tanstack/react-router'
import { ChecklistEditScreen } from '../../features/checklists/checklist-edit-screen.tsx'
import { ChecklistsScreen } from '../../features/checklists/checklists-screen.tsx'
import { root } from './root.ts'

const checklists = createRoute({
  getParentRoute: () => root,
  path: '/checklists',
  component: ChecklistsScreen,
})
const checklistEdit = createRoute({
  getParentRoute: () => root,
  path: '/checklists/$audience',
  component: ChecklistEditScreen,
})

export const checklistsRoutes = [checklists, checklistEdit] as const
