import { createRoute } from '@tanstack/react-router'
import { ClosedKeysScreen } from '../../features/closed-keys/closed-keys-screen.tsx'
import { EditionApprovalScreen } from '../../features/policy/approval/edition-approval-screen.tsx'
import { DocumentScreen } from '../../features/policy/document-screen.tsx'
import { DocumentsScreen } from '../../features/policy/documents-screen.tsx'
import { EditionScreen } from '../../features/policy/edition-screen.tsx'
import { PolicyScreen } from '../../features/policy/policy-screen.tsx'
import { PolicyComparisonRoute } from '../../features/policy-comparison/comparison-route.tsx'
import { toEditionPairSearch } from '../../features/policy-comparison/search.ts'
import { EditorScreen } from '../../features/policy-editor/editor-screen.tsx'
import { root } from './root.ts'

const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  component: PolicyScreen,
  // 第7条(8): where the reading begins
  validateSearch: (search): { provision?: string } =>
    typeof search.provision === 'string' ? { provision: search.provision } : {},
})
const policyDocuments = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents',
  component: DocumentsScreen,
})
const closedKeys = createRoute({
  getParentRoute: () => root,
  path: '/procedure-keys',
  component: ClosedKeysScreen,
})
const policyDocument = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents/$policyDocumentId',
  component: DocumentScreen,
})
const policyComparison = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents/$policyDocumentId/compare',
  component: PolicyComparisonRoute,
  validateSearch: toEditionPairSearch,
})
const edition = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId',
  component: EditionScreen,
  validateSearch: (search): { provision?: string } =>
    typeof search.provision === 'string' ? { provision: search.provision } : {},
})
const editionApproval = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId/approval',
  component: EditionApprovalScreen,
})
const editionEditor = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId/edit',
  component: EditorScreen,
})

export const policyRoutes = [
  policy,
  policyDocuments,
  closedKeys,
  policyDocument,
  policyComparison,
  edition,
  editionApproval,
  editionEditor,
] as const
