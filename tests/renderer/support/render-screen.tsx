import './page-size.ts'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { SessionProvider } from '../../../renderer/components/session-context.tsx'
import type { Role } from '../../../shared/domain/account/role.ts'
import { aSessionState, aSignedInAccount } from './builders.ts'
import { renderWithApi } from './fake-api.tsx'

/** Renders a screen for somebody signed in, inside a router whose places all lead back to it. */
export async function renderScreen(children: ReactNode, roles: Role[] = ['officer']): Promise<void> {
  const root = createRootRoute({ component: () => children, notFoundComponent: () => <p>別の画面</p> })
  const router = createRouter({ routeTree: root, history: createMemoryHistory() })
  const account = aSignedInAccount({ roles })
  renderWithApi(
    <SessionProvider state={aSessionState({ account })} account={account}>
      <div data-testid="screen" />
      {/* the program's own router is registered; this one stands in for it */}
      <RouterProvider router={router as never} />
    </SessionProvider>,
  )
  await screen.findByTestId('screen')
}
